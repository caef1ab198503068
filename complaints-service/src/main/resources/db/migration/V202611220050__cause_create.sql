create table cause (
    code     varchar(50) primary key,
    version  bigint      not null,
    title_en varchar(200),
    title_ar varchar(200),
    parent   varchar(50) references cause,
    active   boolean     not null
);
create index cause_parent on cause (parent);

-- a tree to begin with; every site changes it to its own
insert into cause values
    ('PEOPLE',        0, 'People',                'العاملون',              null, true),
    ('PROCESS',       0, 'Process',               'الإجراءات',             null, true),
    ('SYSTEM',        0, 'System',                'الأنظمة',               null, true),
    ('PRODUCT',       0, 'Product or service',    'المنتج أو الخدمة',       null, true),
    ('COMMUNICATION', 0, 'Communication',         'التواصل',               null, true),
    ('THIRD-PARTY',   0, 'Third party',           'جهة خارجية',            null, true),
    ('CUSTOMER',      0, 'On the customer''s side', 'من جانب العميل',      null, true);
insert into cause values
    ('PEOPLE.KNOWLEDGE',          0, 'Lack of knowledge or training',    'نقص المعرفة أو التدريب',          'PEOPLE', true),
    ('PEOPLE.ERROR',              0, 'Slip or mistake',                  'سهو أو خطأ',                      'PEOPLE', true),
    ('PEOPLE.CONDUCT',            0, 'Conduct or attitude',              'السلوك أو أسلوب التعامل',          'PEOPLE', true),
    ('PEOPLE.CAPACITY',           0, 'Too few people',                   'نقص عدد العاملين',                'PEOPLE', true),
    ('PROCESS.MISSING',           0, 'No procedure',                     'لا يوجد إجراء',                   'PROCESS', true),
    ('PROCESS.UNSUITABLE',        0, 'Unsuitable procedure',             'إجراء غير مناسب',                 'PROCESS', true),
    ('PROCESS.NOT-FOLLOWED',      0, 'Procedure not followed',           'عدم اتباع الإجراء',               'PROCESS', true),
    ('PROCESS.HANDOVER',          0, 'Lost between departments',         'ضياع الطلب بين الإدارات',          'PROCESS', true),
    ('PROCESS.DELAY',             0, 'Takes too long',                   'طول مدة التنفيذ',                 'PROCESS', true),
    ('SYSTEM.OUTAGE',             0, 'Outage',                           'انقطاع النظام',                   'SYSTEM', true),
    ('SYSTEM.DEFECT',             0, 'Software defect',                  'خلل برمجي',                       'SYSTEM', true),
    ('SYSTEM.DATA',               0, 'Wrong or missing data',            'بيانات خاطئة أو ناقصة',           'SYSTEM', true),
    ('SYSTEM.INTEGRATION',        0, 'Systems do not match',             'عدم تطابق الأنظمة',               'SYSTEM', true),
    ('PRODUCT.QUALITY',           0, 'Poor quality or defect',           'ضعف الجودة أو عيب',               'PRODUCT', true),
    ('PRODUCT.DESIGN',            0, 'Does not do what is needed',       'لا يلبي الحاجة',                  'PRODUCT', true),
    ('PRODUCT.AVAILABILITY',      0, 'Not available',                    'غير متوفر',                       'PRODUCT', true),
    ('PRODUCT.PRICE',             0, 'Price, fee or billing',            'السعر أو الرسوم أو الفوترة',       'PRODUCT', true),
    ('COMMUNICATION.MISLEADING',  0, 'Misleading advertising or advice', 'إعلان أو إرشاد مضلل',             'COMMUNICATION', true),
    ('COMMUNICATION.UNCLEAR',     0, 'Unclear terms or information',     'شروط أو معلومات غير واضحة',       'COMMUNICATION', true),
    ('COMMUNICATION.NOT-TOLD',    0, 'The customer was not told',        'لم يُبلَّغ العميل',                'COMMUNICATION', true),
    ('COMMUNICATION.EXPECTATION', 0, 'Promised too much',                'وعد لم يمكن الوفاء به',           'COMMUNICATION', true),
    ('THIRD-PARTY.DELIVERY',      0, 'Carrier or delivery',              'شركة الشحن أو التوصيل',            'THIRD-PARTY', true),
    ('THIRD-PARTY.SUPPLIER',      0, 'Supplier',                         'المورّد',                          'THIRD-PARTY', true),
    ('THIRD-PARTY.PAYMENT',       0, 'Bank or payment provider',         'البنك أو مزود الدفع',             'THIRD-PARTY', true),
    ('THIRD-PARTY.AUTHORITY',     0, 'Authority or rule from outside',   'جهة رسمية أو نظام ملزم',           'THIRD-PARTY', true),
    ('CUSTOMER.MISUNDERSTANDING', 0, 'Misunderstanding',                 'سوء فهم',                         'CUSTOMER', true),
    ('CUSTOMER.USE',              0, 'Used in another way than meant',   'استخدام على غير المقصود',          'CUSTOMER', true);

create table root_cause (
    complaint_id uuid primary key references complaint,
    revision     int          not null,
    cause        varchar(50)  not null references cause,
    department   varchar(100),
    confirmed    boolean      not null,
    content      jsonb        not null,
    found_by     varchar(100) not null,
    found_at     timestamptz  not null
);
create index root_cause_cause on root_cause (cause, complaint_id);

-- what was thought at each time
create table root_cause_revision (
    complaint_id uuid         not null references complaint,
    revision     int          not null,
    content      jsonb        not null,
    found_by     varchar(100) not null,
    found_at     timestamptz  not null,
    primary key (complaint_id, revision)
);
create function root_cause_revision_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the history of root causes is append-only'; end $$;
create trigger root_cause_revision_append_only before update or delete or truncate on root_cause_revision
    for each statement execute function root_cause_revision_is_append_only();

-- complaints of a legal entity in a span of time, which figures by cause and effects of actions count
create index complaint_legal_entity_received on complaint (legal_entity, received_at, id) where legal_entity is not null;
