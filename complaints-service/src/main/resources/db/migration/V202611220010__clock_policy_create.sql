create table clock_policy (
    name    varchar(50) primary key,
    version bigint not null,
    content jsonb  not null
);

-- by public holidays of the country; Easter Monday and the late August bank holiday are none in all of the United Kingdom
insert into calendar values ('uk', 0, 'Europe/London',
    '{"MONDAY":[["09:00","17:00"]],"TUESDAY":[["09:00","17:00"]],"WEDNESDAY":[["09:00","17:00"]],"THURSDAY":[["09:00","17:00"]],"FRIDAY":[["09:00","17:00"]]}', 'GB',
    '{2024-04-01,2024-08-26,2025-04-21,2025-08-25,2026-04-06,2026-08-31,2027-03-29,2027-08-30,2028-04-17,2028-08-28,2029-04-02,2029-08-27,2030-04-22,2030-08-26,2031-04-14,2031-08-25,2032-03-29,2032-08-30,2033-04-18,2033-08-29,2034-04-10,2034-08-28,2035-03-26,2035-08-27,2036-04-14,2036-08-25}');
insert into calendar values ('ie', 0, 'Europe/Dublin',
    '{"MONDAY":[["09:00","17:00"]],"TUESDAY":[["09:00","17:00"]],"WEDNESDAY":[["09:00","17:00"]],"THURSDAY":[["09:00","17:00"]],"FRIDAY":[["09:00","17:00"]]}', 'IE', '{}');
-- the King's Birthday and Labour Day are those of New South Wales
insert into calendar values ('au', 0, 'Australia/Sydney',
    '{"MONDAY":[["09:00","17:00"]],"TUESDAY":[["09:00","17:00"]],"WEDNESDAY":[["09:00","17:00"]],"THURSDAY":[["09:00","17:00"]],"FRIDAY":[["09:00","17:00"]]}', 'AU',
    '{2024-06-10,2024-10-07,2025-06-09,2025-10-06,2026-06-08,2026-10-05,2027-06-14,2027-10-04,2028-06-12,2028-10-02,2029-06-11,2029-10-01,2030-06-10,2030-10-07,2031-06-09,2031-10-06,2032-06-14,2032-10-04,2033-06-13,2033-10-03,2034-06-12,2034-10-02,2035-06-11,2035-10-01,2036-06-09,2036-10-06}');

insert into clock_policy values
('service', 0, '{
    "titles": {"en": "Service targets of the house", "ar": "أهداف الخدمة"},
    "source": "The site''s own choice.",
    "statutory": false,
    "clocks": [
      {"name": "ACKNOWLEDGE", "kind": "SERVICE", "businessTimeByPriority": {"URGENT": "PT1H", "HIGH": "PT2H", "NORMAL": "PT8H", "LOW": "PT16H"}},
      {"name": "RESOLVE", "kind": "SERVICE", "businessTimeByPriority": {"URGENT": "PT8H", "HIGH": "PT16H", "NORMAL": "PT40H", "LOW": "PT80H"}},
      {"name": "NEXT_RESPONSE", "kind": "SERVICE", "businessTimeByPriority": {"URGENT": "PT4H", "HIGH": "PT8H", "NORMAL": "PT16H", "LOW": "PT24H"}}
    ]
}'),
('uk-disp', 0, '{
    "titles": {"en": "United Kingdom: FCA DISP", "ar": "المملكة المتحدة: قواعد FCA DISP"},
    "source": "FCA Handbook, DISP 1.5.1R: a complaint that is resolved by close of business on the third business day following the day of receipt needs a summary resolution communication only (DISP 1.5.4R); missing it is no offence, but from then on the time limits apply. DISP 1.6.2R: by the end of eight weeks after receipt a final response, or a written response that says why it is late, when it will come and that the complainant may go to the ombudsman. Own choice: close of business is 17:00.",
    "calendar": "uk",
    "statutory": true,
    "clocks": [
      {"name": "SUMMARY", "kind": "STATUTORY", "businessDaysAfterReceipt": 3},
      {"name": "FINAL_RESPONSE", "kind": "STATUTORY", "until": ["HELD", "RESOLVED"], "period": "P8W"}
    ]
}'),
('ie-psd', 0, '{
    "titles": {"en": "Ireland: payment services", "ar": "أيرلندا: خدمات الدفع"},
    "source": "European Union (Payment Services) Regulations 2018 (S.I. No. 6 of 2018), regulation 124, after Directive (EU) 2015/2366, article 101(2): a reply within 15 business days of receipt; in exceptional situations beyond the provider''s control a holding reply, and the final reply within 35 business days of receipt. Own choice: close of business is 17:00.",
    "calendar": "ie",
    "statutory": true,
    "clocks": [
      {"name": "FINAL_RESPONSE", "kind": "STATUTORY", "businessDaysAfterReceipt": 15, "extended": {"businessDaysAfterReceipt": 35}}
    ]
}'),
('au-rg271', 0, '{
    "titles": {"en": "Australia: ASIC RG 271", "ar": "أستراليا: دليل ASIC RG 271"},
    "source": "ASIC Regulatory Guide 271: acknowledge within 24 hours (or one business day) of receipt, or as soon as practicable (RG 271.51); IDR response no later than 30 calendar days after receipt (RG 271.56); superannuation (45 days) and the other special periods need a policy of their own. Own choice: of the two ways to acknowledge, one business day; business days are those of New South Wales, 9:00 to 17:00.",
    "calendar": "au",
    "statutory": true,
    "clocks": [
      {"name": "ACKNOWLEDGE", "kind": "STATUTORY", "businessDaysAfterReceipt": 1},
      {"name": "FINAL_RESPONSE", "kind": "STATUTORY", "period": "P30D"}
    ]
}'),
('sa-sama', 0, '{
    "titles": {"en": "Saudi Arabia: SAMA, banks", "ar": "المملكة العربية السعودية: البنك المركزي، البنوك"},
    "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023, in force since 15 July 2023), section two, first: complaints are handled within five working days of receipt; the customer is told the reference number and the time frame by text message. Own choice: that message is due by the close of the first working day, as no time is said for it; close of business is that of the default calendar.",
    "statutory": true,
    "clocks": [
      {"name": "ACKNOWLEDGE", "kind": "STATUTORY", "businessDaysAfterReceipt": 1},
      {"name": "FINAL_RESPONSE", "kind": "STATUTORY", "businessDaysAfterReceipt": 5}
    ]
}');

drop table clock_target;
