-- by how long it took, complaints are shown in a regulator's return; the first band that fits counts
create table regulator_return_layout (
    regime  varchar(50) primary key,
    content jsonb not null
);
insert into regulator_return_layout values
('default', '{"source": "Own choice; 8 weeks is the longest time that a law of the shipped regimes gives.", "bands": [
    {"code": "days_0_15",   "days": 15, "title": {"en": "0 to 15 days",    "ar": "من 0 إلى 15 يومًا"}},
    {"code": "days_16_30",  "days": 30, "title": {"en": "16 to 30 days",   "ar": "من 16 إلى 30 يومًا"}},
    {"code": "days_31_56",  "days": 56, "title": {"en": "31 to 56 days",   "ar": "من 31 إلى 56 يومًا"}},
    {"code": "days_over_56",            "title": {"en": "over 56 days",    "ar": "أكثر من 56 يومًا"}}]}'),
('uk-disp', '{"source": "FCA Handbook, DISP 1 Annex 1R: complaints closed within three days, after three days but within eight weeks, after more than eight weeks; three business days after DISP 1.5.1R.", "calendar": "uk", "bands": [
    {"code": "within_3_business_days", "businessDays": 3, "title": {"en": "within 3 business days",                    "ar": "خلال 3 أيام عمل"}},
    {"code": "within_8_weeks",         "days": 56,        "title": {"en": "after 3 business days, within 8 weeks",      "ar": "بعد 3 أيام عمل وخلال 8 أسابيع"}},
    {"code": "over_8_weeks",                              "title": {"en": "after more than 8 weeks",                   "ar": "بعد أكثر من 8 أسابيع"}}]}'),
('ie-psd', '{"source": "S.I. No. 6 of 2018, regulation 124: 15 business days, in exceptional situations 35.", "calendar": "ie", "bands": [
    {"code": "within_15_business_days", "businessDays": 15, "title": {"en": "within 15 business days",                        "ar": "خلال 15 يوم عمل"}},
    {"code": "within_35_business_days", "businessDays": 35, "title": {"en": "after 15 business days, within 35",              "ar": "بعد 15 يوم عمل وخلال 35"}},
    {"code": "over_35_business_days",                       "title": {"en": "after more than 35 business days",               "ar": "بعد أكثر من 35 يوم عمل"}}]}'),
('au-rg271', '{"source": "ASIC Regulatory Guide 271: no written response needed within five business days (RG 271.71), IDR response within 30 calendar days (RG 271.56).", "calendar": "au", "bands": [
    {"code": "within_5_business_days", "businessDays": 5, "title": {"en": "within 5 business days",                 "ar": "خلال 5 أيام عمل"}},
    {"code": "within_30_days",         "days": 30,        "title": {"en": "after 5 business days, within 30 days",  "ar": "بعد 5 أيام عمل وخلال 30 يومًا"}},
    {"code": "over_30_days",                              "title": {"en": "after more than 30 days",                "ar": "بعد أكثر من 30 يومًا"}}]}'),
('sa-sama', '{"source": "Saudi Central Bank, circular 44069265 of 21 March 2023: five working days. The second limit is an own choice.", "bands": [
    {"code": "within_5_business_days",  "businessDays": 5,  "title": {"en": "within 5 working days",                 "ar": "خلال 5 أيام عمل"}},
    {"code": "within_10_business_days", "businessDays": 10, "title": {"en": "after 5 working days, within 10",       "ar": "بعد 5 أيام عمل وخلال 10"}},
    {"code": "over_10_business_days",                       "title": {"en": "after more than 10 working days",       "ar": "بعد أكثر من 10 أيام عمل"}}]}');

-- what answers a complaint or takes it up again, by time and by complaint
create index complaint_timeline_answers on complaint_timeline (at, complaint_id)
    where type in ('RESOLVED', 'WITHDRAWN', 'MERGED', 'REJECTED', 'REOPENED');
create index complaint_timeline_answers_of on complaint_timeline (complaint_id, seq) include (type, at)
    where type in ('RESOLVED', 'WITHDRAWN', 'MERGED', 'REJECTED', 'REOPENED');
