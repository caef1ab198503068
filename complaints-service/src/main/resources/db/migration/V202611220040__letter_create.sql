create table letter (
    id              uuid primary key,
    complaint_id    uuid         not null references complaint,
    kind            varchar(20)  not null,
    language        varchar(2)   not null,
    channel         varchar(10)  not null,
    recipient_role  varchar(10)  not null,
    recipient_name  varchar(200),
    recipient_email varchar(254),
    sender          varchar(500) not null,
    subject         varchar(200) not null,
    html            text         not null,
    text            text         not null,
    checksum        varchar(64)  not null,
    wording         varchar(50)  not null,
    wording_version bigint       not null,
    written_by      varchar(100) not null,
    written_at      timestamptz  not null
);
create index letter_complaint on letter (complaint_id, written_at, id);

create function letter_is_kept_as_sent() returns trigger language plpgsql as
$$ begin raise exception 'a letter is kept as it was sent'; end $$;
create trigger letter_kept before update or delete or truncate on letter
    for each statement execute function letter_is_kept_as_sent();

-- what became of a letter, apart from it: this changes
create table letter_delivery (
    letter_id       uuid primary key references letter,
    version         bigint      not null,
    status          varchar(10) not null,
    mailing         int         not null,
    attempts        int         not null,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    failed_at       timestamptz,
    last_error      text
);
create index letter_delivery_due on letter_delivery (next_attempt_at) where status = 'QUEUED';

create table letter_wording (
    regime  varchar(50) primary key,
    version bigint not null,
    content jsonb  not null
);

insert into letter_wording values ('default', 0, $letters$
{
  "regime": "default",
  "letters": {
    "ACKNOWLEDGEMENT": {
      "en": {
        "subject": "We have received your complaint {reference}",
        "opening": "Thank you for telling us what went wrong. We received your complaint on {receivedOn} and registered it under the reference {reference}. We have begun to look into it.\n\n{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if} If we need anything more from you, we will get in touch.",
        "closing": "Please quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "استلمنا شكواكم رقم {reference}",
        "opening": "نشكركم على تواصلكم معنا، ونفيدكم بأننا استلمنا شكواكم بتاريخ {receivedOn}، وقُيّدت لدينا بالرقم المرجعي {reference}، وقد باشرنا دراستها.\n\n{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if} وإذا احتجنا إلى معلومات أو مستندات إضافية فسنتواصل معكم.",
        "closing": "ونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ISO 10002:2018, 7.4: receipt is acknowledged to the complainant at once."
    },
    "UPDATE": {
      "en": {
        "subject": "How your complaint {reference} stands",
        "opening": "We would like to tell you how your complaint of {receivedOn} stands.",
        "closing": "{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "مستجدات شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نود إحاطتكم بما استجدّ بشأنها:",
        "closing": "{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ISO 10002:2018, 7.3 and 7.7: the complainant is kept informed of the progress."
    },
    "HOLDING": {
      "en": {
        "subject": "Your complaint {reference} needs more time",
        "opening": "We have not yet been able to complete our answer to your complaint, which we received on {receivedOn}, and we are sorry that you have to wait longer. This is the reason:",
        "closing": "{#if deadline}We expect to send you our final answer by {deadline}.{/if}{#if recourseBody} You need not wait for it: you can take your complaint to {recourseBody} now{#if recourseUntil}, until {recourseUntil} at the latest{/if}.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "شكواكم رقم {reference} تحتاج إلى وقت إضافي",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نعتذر لكم عن عدم اكتمال ردّنا حتى الآن وعن اضطراركم إلى الانتظار، ونوضح لكم سبب ذلك فيما يلي:",
        "closing": "{#if deadline}ونتوقع أن نرسل إليكم ردّنا النهائي في موعد أقصاه {deadline}.{/if}{#if recourseBody} ولستم ملزمين بانتظاره، إذ يمكنكم رفع شكواكم إلى {recourseBody} من الآن{#if recourseUntil}، وحتى {recourseUntil} على أبعد تقدير{/if}.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ISO 10002:2018, 7.7: where a complaint cannot be resolved at once, the complainant is told what comes next."
    },
    "FINAL_RESPONSE": {
      "en": {
        "subject": "Our final answer to your complaint {reference}",
        "opening": "We have completed our examination of your complaint, which we received on {receivedOn}. This letter is our final answer: it tells you what we have decided and why.",
        "closing": "We hope that this makes our position clear. {#if recourseBody}If you do not agree with it, you can take the matter to {recourseBody}{#if recourseUntil} until {recourseUntil}{/if}.{#else}If you do not agree with it, please tell us: somebody who has not worked on your complaint so far will then look at it again.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "الرد النهائي على شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نفيدكم بأننا انتهينا من دراستها، وهذا الخطاب هو ردّنا النهائي عليها، ويتضمن قرارنا وأسبابه.",
        "closing": "نأمل أن نكون قد أوضحنا لكم موقفنا. {#if recourseBody}وإذا لم تقبلوا به فلكم أن ترفعوا الأمر إلى {recourseBody}{#if recourseUntil} حتى {recourseUntil}{/if}.{#else}وإذا لم تقبلوا به فنرجو إبلاغنا بذلك ليُعاد النظر في الشكوى من قِبل من لم يسبق له العمل عليها.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ISO 10002:2018, 7.8 and 7.9: the decision is told as soon as it is made; who rejects it learns of internal and external recourse."
    },
    "SUMMARY_RESOLUTION": {
      "en": {
        "subject": "Your complaint {reference} is settled",
        "opening": "You made a complaint to us, which we received on {receivedOn}. We have settled it with you and now regard it as resolved. This letter confirms that.",
        "closing": "Should you find later that it is not resolved after all, please tell us and we will take it up again.{#if recourseBody} You can also take it to {recourseBody}{#if recourseUntil} until {recourseUntil}{/if}.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "تسوية شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، يسرّنا أن نؤكد لكم أنه جرت تسويتها معكم، وأننا نعدّها منتهية.",
        "closing": "وإذا تبيّن لكم لاحقًا أن الأمر لم يُحلّ فنرجو إبلاغنا لنعيد فتح الشكوى.{#if recourseBody} ولكم كذلك رفعها إلى {recourseBody}{#if recourseUntil} حتى {recourseUntil}{/if}.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ISO 10002:2018, 7.8: the settlement is confirmed."
    }
  }
}
$letters$);

insert into letter_wording values ('uk-disp', 0, $letters$
{
  "regime": "uk-disp",
  "letters": {
    "ACKNOWLEDGEMENT": {
      "en": {
        "subject": "We have received your complaint {reference}",
        "opening": "Thank you for telling us what went wrong. We received your complaint on {receivedOn} and registered it under the reference {reference}. We have begun to look into it.\n\n{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if} If we need anything more from you, we will get in touch.",
        "closing": "Until then we will keep you informed of the progress we make.\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "استلمنا شكواكم رقم {reference}",
        "opening": "نشكركم على تواصلكم معنا، ونفيدكم بأننا استلمنا شكواكم بتاريخ {receivedOn}، وقُيّدت لدينا بالرقم المرجعي {reference}، وقد باشرنا دراستها.\n\n{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if} وإذا احتجنا إلى معلومات أو مستندات إضافية فسنتواصل معكم.",
        "closing": "وسنبقيكم على اطلاع بسير العمل حتى ذلك الحين.\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "FCA Handbook, DISP 1.6.1R(1): prompt written acknowledgement that the complaint has been received and is being dealt with; the deadline told is that of DISP 1.6.2R (eight weeks)."
    },
    "UPDATE": {
      "en": {
        "subject": "How your complaint {reference} stands",
        "opening": "We would like to tell you how your complaint of {receivedOn} stands.",
        "closing": "{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "مستجدات شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نود إحاطتكم بما استجدّ بشأنها:",
        "closing": "{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "FCA Handbook, DISP 1.6.1R(2): the complainant is kept informed of the progress."
    },
    "HOLDING": {
      "en": {
        "subject": "Your complaint {reference} needs more time",
        "opening": "We have not yet been able to complete our answer to your complaint, which we received on {receivedOn}, and we are sorry that you have to wait longer. This is the reason:",
        "closing": "{#if deadline}We expect to send you our final answer by {deadline}.{/if} You do not have to wait for it. You have the right to refer your complaint to the Financial Ombudsman Service now, free of charge; we do not consent to waive its time limits.\n\nFinancial Ombudsman Service\nExchange Tower, London E14 9SR\nTelephone 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nIts leaflet for consumers explains how it works. You find it on its website; we send you a printed copy on request, free of charge.\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "شكواكم رقم {reference} تحتاج إلى وقت إضافي",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نعتذر لكم عن عدم اكتمال ردّنا حتى الآن وعن اضطراركم إلى الانتظار، ونوضح لكم سبب ذلك فيما يلي:",
        "closing": "{#if deadline}ونتوقع أن نرسل إليكم ردّنا النهائي في موعد أقصاه {deadline}.{/if} ولستم ملزمين بانتظاره، إذ يحق لكم من الآن رفع شكواكم إلى أمين المظالم المالية دون مقابل، علمًا بأننا لا نتنازل عن المهل المقررة لديه.\n\nأمين المظالم المالية في المملكة المتحدة (Financial Ombudsman Service)\nExchange Tower, London E14 9SR\nالهاتف: 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nوتشرح نشرته الموجّهة إلى المستهلكين طريقة عمله، وهي متاحة في موقعه، ونرسل إليكم نسخة مطبوعة منها دون مقابل عند طلبكم.\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "FCA Handbook, DISP 1.6.2R(2): by the end of eight weeks a written response that says why there is no final response yet, when it is expected, that the complaint may now be referred to the Financial Ombudsman Service, whether time limits are waived, with its website and its standard leaflet (to be enclosed: send it with the letter). Compare the words on time limits with DISP 1 Annex 3R and replace them by those prescribed for the case."
    },
    "FINAL_RESPONSE": {
      "en": {
        "subject": "Our final answer to your complaint {reference}",
        "opening": "We have completed our examination of your complaint, which we received on {receivedOn}. This letter is our final answer: it tells you what we have decided and why.",
        "closing": "If you are not satisfied with our answer, you have the right to refer your complaint to the Financial Ombudsman Service, free of charge. {#if recourseUntil}The last day to do so is {recourseUntil}.{#else}You have six months from the date of this letter to do so.{/if} We do not agree to a longer time: an approach after that is one that the Ombudsman may take up only in exceptional circumstances.\n\nFinancial Ombudsman Service\nExchange Tower, London E14 9SR\nTelephone 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nIts leaflet for consumers explains how it works. You find it on its website; we send you a printed copy on request, free of charge.\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "الرد النهائي على شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نفيدكم بأننا انتهينا من دراستها، وهذا الخطاب هو ردّنا النهائي عليها، ويتضمن قرارنا وأسبابه.",
        "closing": "وإذا لم يرضكم ردّنا فيحق لكم رفع شكواكم إلى أمين المظالم المالية دون مقابل. {#if recourseUntil}وآخر موعد لذلك هو {recourseUntil}.{#else}ومهلة ذلك ستة أشهر من تاريخ هذا الخطاب.{/if} ولا نوافق على تمديد هذه المهلة، ولا يجوز لأمين المظالم بعدها النظر في الشكوى إلا في ظروف استثنائية.\n\nأمين المظالم المالية في المملكة المتحدة (Financial Ombudsman Service)\nExchange Tower, London E14 9SR\nالهاتف: 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nوتشرح نشرته الموجّهة إلى المستهلكين طريقة عمله، وهي متاحة في موقعه، ونرسل إليكم نسخة مطبوعة منها دون مقابل عند طلبكم.\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "FCA Handbook, DISP 1.6.2R(1): the final response accepts the complaint, offers redress without accepting it, or rejects it with reasons; it encloses the standard leaflet of the Financial Ombudsman Service (send it with the letter), names its website and the right to go there, and says whether the six months of DISP 2.8.2R(1) are waived. The words on time limits are our own: replace them by those that DISP 1 Annex 3R prescribes for the case."
    },
    "SUMMARY_RESOLUTION": {
      "en": {
        "subject": "Your complaint {reference} is settled",
        "opening": "You made a complaint to us, which we received on {receivedOn}. We have settled it with you and now regard it as resolved. This letter confirms that.",
        "closing": "If you change your mind and are not satisfied with how your complaint was resolved, you may be able to refer it to the Financial Ombudsman Service, free of charge. {#if recourseUntil}The last day to do so is {recourseUntil}.{#else}You have six months from the date of this letter to do so.{/if} We do not agree to a longer time: an approach after that is one that the Ombudsman may take up only in exceptional circumstances.\n\nFinancial Ombudsman Service\nExchange Tower, London E14 9SR\nTelephone 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nIts leaflet for consumers explains how it works. You find it on its website; we send you a printed copy on request, free of charge.\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "تسوية شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، يسرّنا أن نؤكد لكم أنه جرت تسويتها معكم، وأننا نعدّها منتهية.",
        "closing": "وإذا تبيّن لكم لاحقًا أن التسوية لا ترضيكم فقد يكون لكم رفع شكواكم إلى أمين المظالم المالية دون مقابل. {#if recourseUntil}وآخر موعد لذلك هو {recourseUntil}.{#else}ومهلة ذلك ستة أشهر من تاريخ هذا الخطاب.{/if} ولا نوافق على تمديد هذه المهلة، ولا يجوز لأمين المظالم بعدها النظر في الشكوى إلا في ظروف استثنائية.\n\nأمين المظالم المالية في المملكة المتحدة (Financial Ombudsman Service)\nExchange Tower, London E14 9SR\nالهاتف: 0800 023 4567\ncomplaint.info@financial-ombudsman.org.uk\nwww.financial-ombudsman.org.uk\n\nوتشرح نشرته الموجّهة إلى المستهلكين طريقة عمله، وهي متاحة في موقعه، ونرسل إليكم نسخة مطبوعة منها دون مقابل عند طلبكم.\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "FCA Handbook, DISP 1.5.4R, summary resolution communication: refers to the complaint and that it is regarded as resolved, to the Financial Ombudsman Service and its website, to time limits and to its leaflet. The words on time limits are our own: replace them by those of DISP 1 Annex 3R."
    }
  }
}
$letters$);

insert into letter_wording values ('ie-psd', 0, $letters$
{
  "regime": "ie-psd",
  "letters": {
    "ACKNOWLEDGEMENT": {
      "en": {
        "subject": "We have received your complaint {reference}",
        "opening": "Thank you for telling us what went wrong. We received your complaint on {receivedOn} and registered it under the reference {reference}. We have begun to look into it.\n\n{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if} If we need anything more from you, we will get in touch.",
        "closing": "Please quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "استلمنا شكواكم رقم {reference}",
        "opening": "نشكركم على تواصلكم معنا، ونفيدكم بأننا استلمنا شكواكم بتاريخ {receivedOn}، وقُيّدت لدينا بالرقم المرجعي {reference}، وقد باشرنا دراستها.\n\n{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if} وإذا احتجنا إلى معلومات أو مستندات إضافية فسنتواصل معكم.",
        "closing": "ونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "European Union (Payment Services) Regulations 2018 (S.I. No. 6 of 2018), regulation 124, after Directive (EU) 2015/2366, article 101: the deadline told is that for the reply, 15 business days after receipt (regulation 124(4))."
    },
    "UPDATE": {
      "en": {
        "subject": "How your complaint {reference} stands",
        "opening": "We would like to tell you how your complaint of {receivedOn} stands.",
        "closing": "{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "مستجدات شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نود إحاطتكم بما استجدّ بشأنها:",
        "closing": "{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Own choice; regulation 124 asks for a reply and, if late, a holding reply only."
    },
    "HOLDING": {
      "en": {
        "subject": "Your complaint {reference} needs more time",
        "opening": "We have not yet been able to complete our answer to your complaint, which we received on {receivedOn}, and we are sorry that you have to wait longer. This is the reason:",
        "closing": "{#if deadline}We expect to send you our final answer by {deadline}.{/if} It will answer every point that you have raised.\n\nIf you do not wish to wait, or are not satisfied in the end, you can turn to the Financial Services and Pensions Ombudsman, who settles disputes of this kind independently and free of charge.\n\nFinancial Services and Pensions Ombudsman (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nTelephone +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "شكواكم رقم {reference} تحتاج إلى وقت إضافي",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نعتذر لكم عن عدم اكتمال ردّنا حتى الآن وعن اضطراركم إلى الانتظار، ونوضح لكم سبب ذلك فيما يلي:",
        "closing": "{#if deadline}ونتوقع أن نرسل إليكم ردّنا النهائي في موعد أقصاه {deadline}.{/if} وسيجيب عن كل نقطة أثرتموها.\n\nوإذا لم ترغبوا في الانتظار، أو لم يرضكم الرد في النهاية، فيمكنكم اللجوء إلى أمين المظالم للخدمات المالية والمعاشات، وهو جهة مستقلة تفصل في مثل هذه الشكاوى دون مقابل.\n\nأمين المظالم للخدمات المالية والمعاشات في أيرلندا (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nالهاتف: +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "European Union (Payment Services) Regulations 2018 (S.I. No. 6 of 2018), regulation 124, after Directive (EU) 2015/2366, article 101: in exceptional situations beyond the provider's control, a holding reply within 15 business days that gives the reasons of the delay and the deadline of the final reply, which is at most 35 business days after receipt."
    },
    "FINAL_RESPONSE": {
      "en": {
        "subject": "Our final answer to your complaint {reference}",
        "opening": "We have completed our examination of your complaint, which we received on {receivedOn}. This letter is our final answer: it tells you what we have decided and why.",
        "closing": "If you are not satisfied with our answer, you can turn to the Financial Services and Pensions Ombudsman, an independent body that settles disputes of this kind free of charge{#if recourseUntil}, until {recourseUntil}{/if}.\n\nFinancial Services and Pensions Ombudsman (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nTelephone +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "الرد النهائي على شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نفيدكم بأننا انتهينا من دراستها، وهذا الخطاب هو ردّنا النهائي عليها، ويتضمن قرارنا وأسبابه.",
        "closing": "وإذا لم يرضكم ردّنا فيمكنكم اللجوء إلى أمين المظالم للخدمات المالية والمعاشات{#if recourseUntil} حتى {recourseUntil}{/if}، وهو جهة مستقلة تفصل في مثل هذه الشكاوى دون مقابل.\n\nأمين المظالم للخدمات المالية والمعاشات في أيرلندا (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nالهاتف: +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "European Union (Payment Services) Regulations 2018 (S.I. No. 6 of 2018), regulation 124, after Directive (EU) 2015/2366, article 101: the reply answers all points raised, within 15 business days of receipt (regulation 124(4)), and the user learns of the body for alternative dispute resolution (article 101(3))."
    },
    "SUMMARY_RESOLUTION": {
      "en": {
        "subject": "Your complaint {reference} is settled",
        "opening": "You made a complaint to us, which we received on {receivedOn}. We have settled it with you and now regard it as resolved. This letter confirms that.",
        "closing": "If you find later that you are not satisfied, please tell us. You can also turn to the Financial Services and Pensions Ombudsman, free of charge.\n\nFinancial Services and Pensions Ombudsman (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nTelephone +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "تسوية شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، يسرّنا أن نؤكد لكم أنه جرت تسويتها معكم، وأننا نعدّها منتهية.",
        "closing": "وإذا تبيّن لكم لاحقًا أن التسوية لا ترضيكم فنرجو إبلاغنا، ولكم كذلك اللجوء إلى أمين المظالم للخدمات المالية والمعاشات دون مقابل.\n\nأمين المظالم للخدمات المالية والمعاشات في أيرلندا (FSPO)\nLincoln House, Lincoln Place, Dublin 2, D02 VH29\nالهاتف: +353 1 567 7000\ninfo@fspo.ie\nwww.fspo.ie\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "European Union (Payment Services) Regulations 2018 (S.I. No. 6 of 2018), regulation 124, after Directive (EU) 2015/2366, article 101: a settled complaint is replied to as well; the user learns of the body for alternative dispute resolution (article 101(3))."
    }
  }
}
$letters$);

insert into letter_wording values ('au-rg271', 0, $letters$
{
  "regime": "au-rg271",
  "letters": {
    "ACKNOWLEDGEMENT": {
      "en": {
        "subject": "We have received your complaint {reference}",
        "opening": "Thank you for telling us what went wrong. We received your complaint on {receivedOn} and registered it under the reference {reference}. We have begun to look into it.\n\n{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if} If we need anything more from you, we will get in touch.",
        "closing": "Please quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "استلمنا شكواكم رقم {reference}",
        "opening": "نشكركم على تواصلكم معنا، ونفيدكم بأننا استلمنا شكواكم بتاريخ {receivedOn}، وقُيّدت لدينا بالرقم المرجعي {reference}، وقد باشرنا دراستها.\n\n{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if} وإذا احتجنا إلى معلومات أو مستندات إضافية فسنتواصل معكم.",
        "closing": "ونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ASIC Regulatory Guide 271, RG 271.51: receipt is acknowledged within 24 hours (or one business day), or as soon as practicable; the deadline told is that for the IDR response, 30 calendar days after receipt (RG 271.56)."
    },
    "UPDATE": {
      "en": {
        "subject": "How your complaint {reference} stands",
        "opening": "We would like to tell you how your complaint of {receivedOn} stands.",
        "closing": "{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "مستجدات شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نود إحاطتكم بما استجدّ بشأنها:",
        "closing": "{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Own choice; RG 271 asks for progress to be told where it takes long."
    },
    "HOLDING": {
      "en": {
        "subject": "Your complaint {reference} needs more time",
        "opening": "We have not yet been able to complete our answer to your complaint, which we received on {receivedOn}, and we are sorry that you have to wait longer. This is the reason:",
        "closing": "{#if deadline}We expect to send you our final answer by {deadline}.{/if}\n\nIf you are not satisfied with having to wait, you have the right to take your complaint to the Australian Financial Complaints Authority. AFCA resolves complaints independently and at no cost to you.\n\nAustralian Financial Complaints Authority (AFCA)\nGPO Box 3, Melbourne VIC 3001\nTelephone 1800 931 678 (free call)\ninfo@afca.org.au\nwww.afca.org.au\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "شكواكم رقم {reference} تحتاج إلى وقت إضافي",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نعتذر لكم عن عدم اكتمال ردّنا حتى الآن وعن اضطراركم إلى الانتظار، ونوضح لكم سبب ذلك فيما يلي:",
        "closing": "{#if deadline}ونتوقع أن نرسل إليكم ردّنا النهائي في موعد أقصاه {deadline}.{/if}\n\nوإذا لم تقبلوا بهذا التأخير فيحق لكم رفع شكواكم إلى الهيئة الأسترالية للشكاوى المالية، وهي جهة مستقلة تنظر في الشكاوى دون أن تتحملوا أي تكلفة.\n\nالهيئة الأسترالية للشكاوى المالية (AFCA)\nGPO Box 3, Melbourne VIC 3001\nالهاتف (مجانًا): 1800 931 678\ninfo@afca.org.au\nwww.afca.org.au\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ASIC Regulatory Guide 271, IDR delay notification (RG 271.64): before the maximum time ends, it tells the reasons of the delay, the right to complain to AFCA, and how to reach AFCA."
    },
    "FINAL_RESPONSE": {
      "en": {
        "subject": "Our final answer to your complaint {reference}",
        "opening": "We have completed our examination of your complaint, which we received on {receivedOn}. This letter is our final answer: it tells you what we have decided and why.",
        "closing": "If you are not satisfied with our answer, you have the right to take your complaint to the Australian Financial Complaints Authority. AFCA resolves complaints independently and at no cost to you. Time limits may apply{#if recourseUntil}; the last day is {recourseUntil}{#else}, so please act promptly or ask AFCA when yours ends{/if}.\n\nAustralian Financial Complaints Authority (AFCA)\nGPO Box 3, Melbourne VIC 3001\nTelephone 1800 931 678 (free call)\ninfo@afca.org.au\nwww.afca.org.au\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "الرد النهائي على شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نفيدكم بأننا انتهينا من دراستها، وهذا الخطاب هو ردّنا النهائي عليها، ويتضمن قرارنا وأسبابه.",
        "closing": "وإذا لم يرضكم ردّنا فيحق لكم رفع شكواكم إلى الهيئة الأسترالية للشكاوى المالية، وهي جهة مستقلة تنظر في الشكاوى دون أن تتحملوا أي تكلفة. وقد تكون لذلك مهلة محددة{#if recourseUntil}، وآخر موعد هو {recourseUntil}{#else}، فنرجو المبادرة أو سؤال الهيئة عن موعد انتهائها{/if}.\n\nالهيئة الأسترالية للشكاوى المالية (AFCA)\nGPO Box 3, Melbourne VIC 3001\nالهاتف (مجانًا): 1800 931 678\ninfo@afca.org.au\nwww.afca.org.au\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ASIC Regulatory Guide 271, RG 271.53: the IDR response tells in writing the final outcome, the right to take the complaint to AFCA, and how to reach AFCA; a rejection gives its reasons (RG 271.54)."
    },
    "SUMMARY_RESOLUTION": {
      "en": {
        "subject": "Your complaint {reference} is settled",
        "opening": "You made a complaint to us, which we received on {receivedOn}. We have settled it with you and now regard it as resolved. This letter confirms that.",
        "closing": "If you are not satisfied after all, you have the right to take your complaint to the Australian Financial Complaints Authority, at no cost to you.\n\nAustralian Financial Complaints Authority (AFCA)\nGPO Box 3, Melbourne VIC 3001\nTelephone 1800 931 678 (free call)\ninfo@afca.org.au\nwww.afca.org.au\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "تسوية شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، يسرّنا أن نؤكد لكم أنه جرت تسويتها معكم، وأننا نعدّها منتهية.",
        "closing": "وإذا لم ترضكم التسوية بعد ذلك فيحق لكم رفع شكواكم إلى الهيئة الأسترالية للشكاوى المالية دون أن تتحملوا أي تكلفة.\n\nالهيئة الأسترالية للشكاوى المالية (AFCA)\nGPO Box 3, Melbourne VIC 3001\nالهاتف (مجانًا): 1800 931 678\ninfo@afca.org.au\nwww.afca.org.au\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "ASIC Regulatory Guide 271, RG 271.71: a complaint that is closed to the complainant's satisfaction within five business days needs a written response only on request; this one contains what RG 271.53 asks for."
    }
  }
}
$letters$);

insert into letter_wording values ('sa-sama', 0, $letters$
{
  "regime": "sa-sama",
  "letters": {
    "ACKNOWLEDGEMENT": {
      "en": {
        "subject": "We have received your complaint {reference}",
        "opening": "Thank you for telling us what went wrong. We received your complaint on {receivedOn} and registered it under the reference {reference}. We have begun to look into it.\n\n{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if} If we need anything more from you, we will get in touch.",
        "closing": "You can ask us at any time how your complaint stands. If you have no answer from us by that date, or do not agree with it, you can take your complaint to the Saudi Central Bank (SAMA) through SAMA Cares.\n\nSAMA Cares, the complaints service of the Saudi Central Bank\nTelephone 8001256666 (free call)\nwww.samacares.sa\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "استلمنا شكواكم رقم {reference}",
        "opening": "نشكركم على تواصلكم معنا، ونفيدكم بأننا استلمنا شكواكم بتاريخ {receivedOn}، وقُيّدت لدينا بالرقم المرجعي {reference}، وقد باشرنا دراستها.\n\n{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if} وإذا احتجنا إلى معلومات أو مستندات إضافية فسنتواصل معكم.",
        "closing": "ويمكنكم الاستفسار عن حالة الشكوى في أي وقت. وإذا لم يصلكم ردّنا في الموعد المذكور، أو لم تقبلوا به، فلكم تصعيد الشكوى إلى البنك المركزي السعودي (ساما) عبر خدمة «ساما تهتم».\n\nخدمة «ساما تهتم» لدى البنك المركزي السعودي\nالهاتف المجاني: 8001256666\nwww.samacares.sa\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023), section two: the customer is told the reference number and the time frame for handling the complaint; the deadline told is that of five working days. How to escalate to SAMA: Financial Consumer Protection Principles and Rules (2022), principle on complaint handling."
    },
    "UPDATE": {
      "en": {
        "subject": "How your complaint {reference} stands",
        "opening": "We would like to tell you how your complaint of {receivedOn} stands.",
        "closing": "{#if deadline}You can expect our full answer by {deadline}.{#else}We will tell you as soon as we can say when you will have our full answer.{/if}\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "مستجدات شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نود إحاطتكم بما استجدّ بشأنها:",
        "closing": "{#if deadline}وستتلقون ردّنا الكامل في موعد أقصاه {deadline}.{#else}وسنبلغكم بموعد ردّنا الكامل فور تحديده.{/if}\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023), section two: complaints are followed up at all stages, and the customer can see what is new."
    },
    "HOLDING": {
      "en": {
        "subject": "Your complaint {reference} needs more time",
        "opening": "We have not yet been able to complete our answer to your complaint, which we received on {receivedOn}, and we are sorry that you have to wait longer. This is the reason:",
        "closing": "{#if deadline}We expect to send you our final answer by {deadline}.{/if} You need not wait for it: you can take your complaint to the Saudi Central Bank (SAMA) through SAMA Cares now.\n\nSAMA Cares, the complaints service of the Saudi Central Bank\nTelephone 8001256666 (free call)\nwww.samacares.sa\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "شكواكم رقم {reference} تحتاج إلى وقت إضافي",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نعتذر لكم عن عدم اكتمال ردّنا حتى الآن وعن اضطراركم إلى الانتظار، ونوضح لكم سبب ذلك فيما يلي:",
        "closing": "{#if deadline}ونتوقع أن نرسل إليكم ردّنا النهائي في موعد أقصاه {deadline}.{/if} ولستم ملزمين بانتظاره، إذ يمكنكم من الآن تصعيد الشكوى إلى البنك المركزي السعودي (ساما) عبر خدمة «ساما تهتم».\n\nخدمة «ساما تهتم» لدى البنك المركزي السعودي\nالهاتف المجاني: 8001256666\nwww.samacares.sa\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023), section two: complaints are handled within five working days; that the customer is told reasons, the new date and how to escalate is our own reading of the duty to keep them informed."
    },
    "FINAL_RESPONSE": {
      "en": {
        "subject": "Our final answer to your complaint {reference}",
        "opening": "We have completed our examination of your complaint, which we received on {receivedOn}. This letter is our final answer: it tells you what we have decided and why.",
        "closing": "If you do not agree with our answer, you can ask us to raise your complaint to a higher level, or take it to the Saudi Central Bank (SAMA) yourself, through SAMA Cares{#if recourseUntil}, until {recourseUntil}{/if}.\n\nSAMA Cares, the complaints service of the Saudi Central Bank\nTelephone 8001256666 (free call)\nwww.samacares.sa\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "الرد النهائي على شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، نفيدكم بأننا انتهينا من دراستها، وهذا الخطاب هو ردّنا النهائي عليها، ويتضمن قرارنا وأسبابه.",
        "closing": "وإذا لم تقبلوا بردّنا فلكم أن تطلبوا منا تصعيد الشكوى إلى مستوى إداري أعلى، أو أن تصعّدوها بأنفسكم إلى البنك المركزي السعودي (ساما) عبر خدمة «ساما تهتم»{#if recourseUntil} حتى {recourseUntil}{/if}.\n\nخدمة «ساما تهتم» لدى البنك المركزي السعودي\nالهاتف المجاني: 8001256666\nwww.samacares.sa\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023), section two: the customer is told the final result of the handling in detail, with the documents that belong to it, and can escalate."
    },
    "SUMMARY_RESOLUTION": {
      "en": {
        "subject": "Your complaint {reference} is settled",
        "opening": "You made a complaint to us, which we received on {receivedOn}. We have settled it with you and now regard it as resolved. This letter confirms that.",
        "closing": "Should you find later that it is not resolved after all, please tell us and we will take it up again. You can also take it to the Saudi Central Bank (SAMA) through SAMA Cares.\n\nSAMA Cares, the complaints service of the Saudi Central Bank\nTelephone 8001256666 (free call)\nwww.samacares.sa\n\nPlease quote {reference} whenever you contact us about this complaint.{#if phone} You can call us on {phone}{#if email} or write to {email}{/if}.{#else if email} You can write to {email}.{/if}"
      },
      "ar": {
        "subject": "تسوية شكواكم رقم {reference}",
        "opening": "إشارةً إلى شكواكم المستلمة بتاريخ {receivedOn}، يسرّنا أن نؤكد لكم أنه جرت تسويتها معكم، وأننا نعدّها منتهية.",
        "closing": "وإذا تبيّن لكم لاحقًا أن الأمر لم يُحلّ فنرجو إبلاغنا لنعيد فتح الشكوى، ولكم كذلك تصعيدها إلى البنك المركزي السعودي (ساما) عبر خدمة «ساما تهتم».\n\nخدمة «ساما تهتم» لدى البنك المركزي السعودي\nالهاتف المجاني: 8001256666\nwww.samacares.sa\n\nونأمل ذكر الرقم المرجعي {reference} عند كل تواصل معنا بشأن هذه الشكوى.{#if phone} ويسعدنا اتصالكم على الرقم {phone}{#if email} أو مراسلتنا على {email}{/if}.{#else if email} وتسعدنا مراسلتكم على {email}.{/if}"
      },
      "source": "Saudi Central Bank, Regulations for Establishing Customer Care Departments in Banks (circular 44069265 of 21 March 2023), section two: the final result is told to the customer also when the complaint is settled at once."
    }
  }
}
$letters$);
