"""The wider English vocabulary of tongues, papers, safety, rights.

Brands, verbs with their objects, slang and regional words, read as `lexicon_en`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "translation": """
        translate at, translate a, translate my, translate the, translate this, translate some, translate
        into, translate documents, translate a letter, translate letters, translate papers, translate it,
        translates, translating for, translating at, translator for, translator at, translator to,
        translation for, translation help, translation of, translation at, translated into, translated to,
        interpreter for, interpreter at, interpreter to, interpreter needed, interpreters, interpret at,
        interpret my, interpreting for, interpretation for, spanish interpreter, spanish translator, spanish
        translation, asl interpreter, arabic interpreter, arabic translator, english translator, language
        barrier, language line, language assistance, speaks my language, speak my language, speaks mam,
        speaks quiche, speaks korean, speaks chinese, speaks tagalog, speaks farsi, speaks dari, speaks
        pashto, speaks swahili, speaks amharic, speaks tigrinya, speaks nepali, speaks burmese, speaks
        karen, speaks hindi, speaks urdu, speaks punjabi, speaks bengali, speaks polish, speaks italian,
        speaks japanese, speaks kinyarwanda, speaks lingala, speak korean, speak chinese, speak tagalog,
        speak farsi, speak dari, speak pashto, speak swahili, speak amharic, speak tigrinya, speak nepali,
        speak burmese, speak karen, speak hindi, speak urdu, speak punjabi, speak bengali, speak polish,
        speak japanese, speak ukrainian, speak haitian creole, speak kreyol, kreyol, creole speaker, arabic
        speaker, mandarin speaker, somali speaker, vietnamese speaker, russian speaker, portuguese speaker,
        korean speaker, tagalog speaker, french speaker, ukrainian speaker, english speaker, polish speaker,
        native speaker, fluent spanish, fluent english, fluent arabic, speak both, trilingual, bilingual
        person, bilingual help, bilingual neighbor, bilingual volunteer, bilingual friend, signs asl, sign
        asl, knows asl, know asl, deaf and needs, into tagalog, into arabic, into vietnamese, into mandarin,
        into chinese, into somali, into russian, into french, into creole, into haitian creole, into
        portuguese, into korean, into ukrainian, in arabic, in vietnamese, in mandarin, in chinese, in
        somali, in creole, in portuguese, in korean, in ukrainian, in tagalog, into plain english, its in
        english, only in english, everything in english, english only, only speaks spanish, only speak
        spanish, only speaks arabic, only speaks mandarin, only speaks creole, only speaks mam, only knows
        spanish, only understands, doesnt speak much english, doesnt understand english, dont understand
        english, doesnt know english, doesnt read english, cant speak english, cant understand english, cant
        understand what the doctor, not much english, little english, very little english, limited english,
        broken english, english isnt, english is not, english is bad, english is poor, english isnt good,
        learn english, learning english, practice english, teach english, english class, english classes,
        english tutor, esl class, esl tutor, conversation partner, explain in, talk to the doctor for, talk
        to the school for, talk to my landlord in, call the bank for me in english, call in english,
        albanian interpreter, albanian speaker, albanian translator, all in english and, amharic
        interpreter, amharic speaker, amharic translator, armenian interpreter, armenian speaker, armenian
        translator, bengali interpreter, bengali speaker, bengali translator, bosnian interpreter, bosnian
        speaker, bosnian translator, burmese interpreter, burmese speaker, burmese translator, cantonese
        interpreter, cantonese speaker, cantonese translator, chuukese interpreter, chuukese speaker,
        chuukese translator, dari interpreter, dari speaker, dari translator, english practice, farsi
        interpreter, farsi speaker, farsi translator, fulani interpreter, fulani speaker, fulani
        translator, german interpreter, german speaker, german translator, greek interpreter, greek
        speaker, greek translator, gujarati interpreter, gujarati speaker, gujarati translator, hebrew
        interpreter, hebrew speaker, hebrew translator, hindi interpreter, hindi speaker, hindi
        translator, hmong interpreter, hmong speaker, hmong translator, igbo interpreter, igbo speaker,
        igbo translator, italian interpreter, italian speaker, italian translator, japanese interpreter,
        japanese speaker, japanese translator, khmer interpreter, khmer speaker, khmer translator,
        kinyarwanda interpreter, kinyarwanda speaker, kinyarwanda translator, kurdish interpreter, kurdish
        speaker, kurdish translator, lao interpreter, lao speaker, lao translator, lingala interpreter,
        lingala speaker, lingala translator, mam interpreter, mam speaker, mam translator, marshallese
        interpreter, marshallese speaker, marshallese translator, mixteco interpreter, mixteco speaker,
        mixteco translator, nepali interpreter, nepali speaker, nepali translator, oromo interpreter,
        oromo speaker, oromo translator, pashto interpreter, pashto speaker, pashto translator, polish
        interpreter, polish translator, practice my english, punjabi interpreter, punjabi speaker, punjabi
        translator, quechua interpreter, quechua speaker, quechua translator, rohingya interpreter,
        rohingya speaker, rohingya translator, romanian interpreter, romanian speaker, romanian
        translator, serbian interpreter, serbian speaker, serbian translator, speak albanian, speak
        armenian, speak bosnian, speak cantonese, speak chuukese, speak fulani, speak german, speak greek,
        speak gujarati, speak hebrew, speak hmong, speak igbo, speak italian, speak khmer, speak
        kinyarwanda, speak kurdish, speak lao, speak lingala, speak mam, speak marshallese, speak mixteco,
        speak oromo, speak quechua, speak rohingya, speak romanian, speak serbian, speak thai, speak
        turkish, speak twi, speak uzbek, speak wolof, speak yiddish, speak yoruba, speaks albanian, speaks
        armenian, speaks bosnian, speaks cantonese, speaks chuukese, speaks fulani, speaks german, speaks
        greek, speaks gujarati, speaks hebrew, speaks hmong, speaks igbo, speaks khmer, speaks kurdish,
        speaks lao, speaks marshallese, speaks mixteco, speaks oromo, speaks quechua, speaks rohingya,
        speaks romanian, speaks serbian, speaks thai, speaks turkish, speaks twi, speaks uzbek, speaks
        wolof, speaks yiddish, speaks yoruba, swahili interpreter, swahili speaker, swahili translator,
        teach me english, thai interpreter, thai speaker, thai translator, tigrinya interpreter, tigrinya
        speaker, tigrinya translator, turkish interpreter, turkish speaker, turkish translator, twi
        interpreter, twi speaker, twi translator, urdu interpreter, urdu speaker, urdu translator, uzbek
        interpreter, uzbek speaker, uzbek translator, wolof interpreter, wolof speaker, wolof translator,
        yiddish interpreter, yiddish speaker, yiddish translator, yoruba interpreter, yoruba speaker,
        yoruba translator""",
    "paperwork": """
        form help, forms filled, form filled, fill in a form, fill in the form, fill in forms, fill out a,
        fill out an, fill out the, fill out my, fill out this, fill out some, fill out forms, fill out form,
        fill it out, fill them out, filling out a, filling out an, filling out forms, filling out form,
        filling out my, filling out the, filled out, help with forms, help with form, help with an
        application, help with applications, help with application, help with a form, help with paperwork,
        help with papers, help with my papers, help with my application, help with the application, help
        applying, help apply, apply online, apply for snap, apply for medicaid, apply for wic, apply for
        food stamps, apply for housing, apply for unemployment, apply for disability, apply for ssi, apply
        for liheap, apply for benefits, apply for jobs, apply for a job, applying for snap, applying for
        medicaid, applying for disability, applying for benefits, applying for unemployment, applying for
        jobs, applying for food stamps, sign up for, signing up for snap, signing up for medicaid, signing
        up for medicare, sign up for medicare, sign up for insurance, sign up for unemployment, sign up for
        food stamps, sign up for liheap, sign up for wic, enroll in medicaid, enroll in medicare, enroll in
        school, enroll my kids, enroll my son, enroll my daughter, enrolling my kids, enrolling my son,
        register for school, register my kids, register to vote, school registration, school forms, school
        form, school paperwork, school enrollment, snap renewal, snap renewals, snap recert, snap
        recertification, snap paperwork, snap interview, snap case, snap office, ebt card lost, ebt
        application, ebt recertification, food stamp renewal, food stamp office, food stamp form, food
        stamps application, food stamps renewal, food stamps paperwork, medicaid application, medicaid form,
        medicaid forms, medicaid paperwork, medicaid recertification, medicaid packet, medicare forms,
        medicare application, medicare enrollment, medicare part b, medicare part d, wic application, wic
        paperwork, wic appointment forms, ssi application, ssi paperwork, ssi forms, ssdi application, ssdi
        appeal, disability forms, disability paperwork, disability form, disability appeal, disability
        claim, va benefits, va forms, va claim, va paperwork, unemployment claim, unemployment application,
        unemployment form, unemployment paperwork, unemployment website, file for unemployment, file
        unemployment, weekly claim, workers comp, fmla, fmla paperwork, benefits office, benefits renewal,
        benefits application, benefits letter, benefits paperwork, benefits got cut, benefits case,
        caseworker, case worker, dshs, dhs, dhs office, hhs, human services office, social services, social
        services office, public assistance, cash assistance application, tanf, tanf application, liheap
        application, liheap form, energy assistance application, section 8 application, section 8 forms,
        section 8 paperwork, housing applications, housing forms, housing paperwork, housing authority,
        housing packet, rental application, rental applications, rent assistance application, rent relief
        application, job applications, job apps, online application, online job application, resume help,
        resume writing, write a resume, write my resume, update my resume, make a resume, resume review,
        cover letters, interview prep, mock interview, linkedin, job search, find a job, looking for work
        forms, fafsa help, fafsa form, financial aid form, college application, college applications,
        scholarship application, scholarship essay, tax help, tax prep, tax form, tax forms, tax letter, tax
        person, tax return help, tax returns, my taxes, her taxes, his taxes, our taxes, file taxes, filing
        taxes, taxes done, do taxes, doing taxes, irs, irs letter, letter from the irs, letter from irs, irs
        notice, w2s, w 2, 1099s, 1040, stimulus, refund status, letter from social security, letter from
        medicaid, letter from the county, letter from the state, letter from the city, letter from the
        school, letter from the bank, letter from my insurance, letter from housing, letter from
        unemployment, county letter, official letter, confusing letter, scary letter, a letter i, this
        letter, understand a letter from, understand my letter, read this letter, read a letter for, read me
        a letter, read my letter, read letters, explain a letter, explain this letter, explain a form,
        explain my bill, understand my bill, understand a bill, medical bill dispute, insurance claim,
        insurance claims, insurance paperwork, insurance papers, insurance appeal, insurance form, insurance
        application, health insurance, marketplace, obamacare, aca enrollment, open enrollment, appeal a,
        appeal my, appeal form, appeal a denial, denial letter, denied for, denied benefits, denied my
        claim, denied snap, denied medicaid, proof of residency, proof of residence, birth certificates,
        copy of my birth certificate, my birth certificate, social security cards, my social, replacement
        id, replacement card, replace my social, replace my license, new id, state ids, id from the dmv,
        drivers license, driver license, driving permit, license renewal, renew license, renew my license,
        renew my id, renew my snap, renew my medicaid, renew my registration, renew her, renew his, renewal
        form, renewal forms, renewal packet, renewal letter, passport application, passport form, passport
        renewal, name change, marriage license, death certificate, notarize, notarize a, notarized form,
        notary public, need a notary, notaries, fax machine, fax a, fax something, scan and email, scan
        something, scanned, print a, print something, print some, print out my, print a form, print forms,
        print documents, printed out, copies made, make copies, copies of, photocopied, paperwork help,
        paperwork for, sort my mail, sort through my mail, go through my mail, pile of mail, stack of mail,
        stack of papers, pile of papers, sort papers, budget help, budgeting, write a letter to, write an
        email to, write letters, write emails, type up, type a, recert form, recert packet, recertify,
        redetermination packet, review packet, packet from,
        complaint letter, fax, faxed, fema, food stamp application, getting an id, help getting an id,
        letter of support, license expired, reading a letter, reference letter, understanding a letter""",
    "safety": """
        feels unsafe, dont feel safe, doesnt feel safe, do not feel safe, not feeling safe, feeling unsafe,
        feel secure, dont feel secure, feeling nervous walking, nervous walking, nervous to walk, nervous
        about walking, nervous leaving, scared walking, afraid to walk, scared to leave, afraid to leave,
        scared to be home, afraid to be home, scared to go out, afraid to go outside, scared to go outside,
        afraid to go out, scared to stay here, scared of her, scared of my ex, afraid of my ex, afraid of
        her, scared of the neighbor, scared of my neighbor, scared of my roommate, afraid of my roommate,
        scared of my husband, afraid of my husband, scared of my boyfriend, afraid of my boyfriend, my ex
        keeps, ex keeps coming, ex keeps showing up, ex keeps calling, ex keeps texting, ex keeps parking,
        ex is outside, ex showed up, ex shows up, ex found out where, ex knows where i live, ex knows where,
        ex wont leave me alone, wont leave me alone, keeps following, keeps following me, keeps following
        her, keeps coming to my door, keeps coming by my, keeps coming around, keeps banging on, keeps
        threatening, keeps harassing, keeps yelling at me, keeps parking out front, followed me, followed
        her, followed her home, following my, following her, following him, creepy man, creeping, creeper,
        peeping tom, lurking, weird guy, strange man, strange guy, suspicious, guy hanging around, man
        hanging around, guy waiting outside, man waiting outside, waiting outside for me, waiting outside
        my, tried my door, tried my doorknob, trying my door, tried to break in, tried to get in, somebody
        broke in, someone broke in, got broken into, was broken into, broke into, breaking into, break ins,
        burglary, burglar, burglarized, robbery, safe walk, safe walks, safe walk home, safety walk, safety
        buddy, walking buddy, walk buddy, walk partner, buddy system, buddy to come, walk someone, walk
        someone home, walk her home, walk him home, walk her to, walk him to, walk us to, walk me from, walk
        me back, walk me out, walk you home, walk you to, walk you, walk people home, walk folks home, walk
        folks to, walk folk to, walk with you, walk with people, walk with anyone, walked home, walked me
        to, walk to the bus with me, walk to the train with me, walk to my car with me, accompany me,
        accompany her, accompany him, accompany people, accompany you, accompaniment, accompaniment to, go
        with me to, be with me when, someone with me when, stand by while, security for, security guard,
        door security, safety plan, safety planning, escape plan, leave an abusive, leave abusive, leaving
        abuser, leave my abuser, left my abuser, get out of an abusive, get away from an, get away from a,
        get out safely, leave safely, pick up my things safely, domestic abuse, dv situation, dv advocate,
        dv survivor, abuse survivor, abusive ex, abusive husband, abusive boyfriend, abusive partner,
        abusive relationship, abusive home, violent ex, violent husband, violent boyfriend, violent partner,
        violent roommate, controlling, stalks, stalker ex, protection order, no contact order, ppo,
        restraining, hate mail, threatening notes, threatening texts, threatening messages, threatening to
        hurt, bullying, drug house, shots fired, gunshots, gunshots near, camera for my door, motion light,
        motion lights, pepper spray, door alarm, window alarms, personal alarm, safety whistle,
        doorbell camera, my ex is around, order of protection, protective order, ring camera, self defense
        class, window locks""",
    "legal": """
        legal advice on, legal question, legal questions, legal stuff, legal clinic, legal services, legal
        representation, legal support, legal observer, legal observers, legal fees, lawyer for, lawyer to,
        lawyer who, lawyers who, pro bono lawyer, pro bono attorney, free lawyer, free attorney, free legal,
        immigration lawyer, immigration attorney, immigration court, immigration hearing, immigration case,
        immigration status, immigration office, immigration appointment, immigration consult, immigration
        help, immigration judge, immigration form, tenant lawyer, tenant attorney, housing lawyer, eviction
        lawyer, eviction defense, tenant rights clinic, tenant union, tenants union, tenant law, renters
        rights, renter rights, renters rights help, landlord tenant, landlord dispute, landlord issue,
        landlord issues, landlord problem, landlord problems, landlord is trying to, landlord is
        threatening, landlord keeps, landlord locked, landlord changed, landlord changed my locks, landlord
        says, landlord wont fix, landlord wont give, landlord wont return, landlord wont let, landlord wont
        turn, landlord wont do anything, landlord refuses to, landlord illegally, landlord harassing,
        landlord harassment, landlord raising, landlord raised, landlord raised my rent, landlord raised the
        rent, landlord kept my deposit, kept my deposit, keeping my deposit, deposit back, lease review,
        review my lease, read my lease, look over my lease, look over a lease, look over your lease, look at
        my lease, break my lease, break lease, breaking my lease, breaking a lease, court monday, court
        tuesday, court wednesday, court thursday, court friday, court tomorrow, court on, court next, court
        case, court dates, court paper, court summons, court letter, court notice, court support, court
        accompaniment, court date on, court date for, go to court, going to court, come to court, family
        court, housing court, traffic court, criminal court, juvenile court, child custody, custody hearing,
        custody battle, custody papers, visitation, paternity, child support case, divorce papers, divorce
        lawyer, adoption papers, guardianship papers, restraining order court, ice agent, ice detained, ice
        picked, ice picked up, ice took, ice took my, ice is, ice is at, ice is in, ice was, ice was at, ice
        van, ice vans, ice truck, ice officers, ice office, ice check in, ice checkin, ice appointment, ice
        hotline, ice letter, ice has my, ice has my husband, ice grabbed, ice arrested, ice showed up, ice
        at my, ice at the, ice near, ice outside, taken by ice, picked up by ice, detained by ice, arrested
        by ice, got by ice, immigration took, immigration picked, immigration agents, border patrol, cbp,
        deportation order, deportation hearing, order of removal, removal order, removal proceedings, in
        removal, asylum hearing, asylum application, asylum interview, asylum claim, asylum lawyer, asylum
        attorney, credible fear, work permit renewal, work permit application, work authorization, ead, ead
        renewal, daca renewal, tps renewal, u visa, t visa, vawa, i 130, i 485, i 589, n 400, n400,
        naturalization, citizenship test, citizenship class, citizenship application, citizenship interview,
        green card renewal, green card application, biometrics, uscis, uscis letter, foia, detained in, is
        detained, was detained, got detained, been detained, in detention, detention center, arrested at,
        got arrested, was arrested, been arrested, arrested for, arrested last, arrested my, police
        arrested, got locked up, locked up, is locked up, jail support, jail visit, out of jail, out on
        bail, bail out, bail hearing, bonded out, bond out, bond for my, bail for my, post bail,
        arraignment, charged with, criminal record, criminal charge, clear my record, record cleared, record
        sealed, expunge my, warrant out, police report, police misconduct, cops harassing, ticket dismissed,
        fight a ticket, fight this ticket, fight my ticket, fight the eviction, fight an eviction, fight my
        eviction, fight eviction, stop the eviction, stop my eviction, stop an eviction, eviction notice
        taped, eviction filing, eviction court date, served eviction, served an eviction, answer to
        eviction, eviction answer, evicting me illegally, illegally evicted, illegal lockout, illegally
        locked out, retaliation, retaliating, discrimination, discriminated, harassment at work, fired for,
        fired me for, fired because, wrongful termination, wrongfully fired, owes me pay, owes me wages,
        owes me weeks, owes me for, owes me money for work, owes me 2 weeks, owes me two weeks, owes me 3
        weeks, boss owes me, boss owes, boss wont pay me, boss didnt pay, boss never paid, boss refuses to
        pay, boss hasnt paid, boss stole, boss is stealing, employer owes, employer wont pay, employer didnt
        pay, employer never paid, contractor didnt pay, contractor never paid, never paid me, hasnt paid me,
        didnt get paid for my work, withheld my check, withholding my check, holding my check, holding my
        paycheck, final paycheck, last paycheck, stolen wages, unpaid overtime, overtime pay, labor board,
        labor rights, worker rights, workers rights, union rep, undocumented and, debt collector, debt
        collectors, collections lawsuit, getting sued, being sued, im being sued, bankruptcy, garnish,
        garnished, garnishment, repossessed, foreclosure, consumer rights, scam contract, notarized will,
        living will, make a will, probate, poa, power of attorney form, conservatorship, advance directive,
        family preparedness plan, family plan for ice, know my rights, red card, rights cards, rights
        training,
        day notice to pay, notice to pay, pay or quit, pay or get out, notice to vacate, day notice,
        kept my paycheck, kept my last paycheck, my last two paychecks, kept my pay, kept my wages, withheld
        my pay,
        citizens advice, landlord changed the locks, my rights as a tenant, rights as a renter, solicitor,
        tell me my rights, write a will""",
}
