-- Texts as they are compared: the usual spellings of a word become one. io.mushrif.complaints.text.Spelling does the same.
create function normalized_text(given text) returns text
    language sql immutable strict parallel safe
as
$$
select translate(lower(normalize(given, NFKC) collate pg_c_utf8),
    'آأإٱىیئؤةکہھ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩àáâãäåçèéêëìíîïñòóôõöùúûüýÿšžćčşğıءـ' || U&'\0307\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670\200C\200D\200E\200F\061C\FEFF',
    'ااااييي' || 'وهكهه' || '01234567890123456789aaaaaaceeeeiiiinooooouuuuyyszccsgi')
$$;

-- Light stems of Arabic words after Larkey, Ballesteros and Connell (2002), "light10": articles and "and" before,
-- endings behind, at least two letters kept; other than there possessive endings are cut behind a plural and
-- behind the ta that ta marbuta becomes, too
create function light_stems(given text) returns text
    language sql immutable strict parallel safe
as
$$
select case when given ~ '[ا-ي]' then
    regexp_replace(given collate pg_c_utf8,
        '\m(?:[وبكف]?ال|لل|و(?=[ا-ي]{3}))?([ا-ي]{2,}?)(?:ات|ان|ون|ين|(?<=[ا-ي]{3})ت(?=ي|ه))?(?:يه|ي)?(?:ها|ه)?\M', '\1', 'g')
    else given end
$$;

-- English words are stemmed by the configuration, Arabic ones are stems already
create text search configuration bilingual (copy = english);
alter text search configuration bilingual alter mapping for word, hword, hword_part with simple;

create function search_vector(given text) returns tsvector
    language sql immutable parallel safe
as
$$ select to_tsvector('bilingual', light_stems(normalized_text(coalesce(given, '')))) $$;

-- what was typed, as a search engine reads it
create function search_query(given text) returns tsquery
    language sql immutable parallel safe
as
$$ select websearch_to_tsquery('bilingual', light_stems(normalized_text(coalesce(given, '')))) $$;
