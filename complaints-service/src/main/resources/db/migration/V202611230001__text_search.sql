-- Texts as they are compared: the usual spellings of a word become one. io.mushrif.complaints.text.Spelling does the same.
create function normalized_text(given text) returns text
    language sql immutable strict parallel safe
as
$$
select translate(lower(normalize(given, NFKC) collate pg_c_utf8),
    'آأإٱىیئؤةکہھ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩àáâãäåçèéêëìíîïñòóôõöùúûüýÿšžćčşğıءـ' || U&'\0307\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670\200C\200D\200E\200F\061C\FEFF',
    'ااااييي' || 'وهكهه' || '01234567890123456789aaaaaaceeeeiiiinooooouuuuyyszccsgi')
$$;

-- English words are stemmed as English, all others as Arabic
create text search configuration bilingual (copy = english);
alter text search configuration bilingual alter mapping for word, hword, hword_part with arabic_stem;

create function search_vector(given text) returns tsvector
    language sql immutable parallel safe
as
$$ select to_tsvector('bilingual', normalized_text(coalesce(given, ''))) $$;
