"""The wider English vocabulary of care: of the sick, the old, children, animals.

Brands, verbs with their objects, slang and regional words, read as `lexicon_en`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "medicine": """
        scrip, scripts filled, perscription, rx pickup, rx filled, meds picked up, pick up my meds, pickup
        my meds, meds delivered, medicine delivered, pharmacy delivery, pharmacy trip, refill my, refill on,
        eliquis, xarelto, warfarin, atorvastatin, lipitor, amlodipine, metoprolol, synthroid, ozempic,
        humira, januvia, jardiance, novolog, basaglar, tresiba, toujeo, levemir, trulicity, glipizide,
        omeprazole, nexium, prilosec, lexapro, zoloft, prozac, sertraline, wellbutrin, seroquel, lamictal,
        lithium, abilify, adderall, ritalin, vyvanse, concerta, xanax, klonopin, keppra, dilantin, topamax,
        symbicort, advair, flovent, ventolin, proair, rescue inhaler, nebulizer meds, neb solution,
        breathing treatments, breathing meds, asthma meds, asthma medicine, amoxicillin, zpack, z pack,
        azithromycin, penicillin, cipro, ear drops, ear infection medicine, pink eye drops, antifungal,
        hydrocortisone, neosporin, calamine, imodium, pepto bismol, tums, miralax, stool softener, laxative,
        zyrtec, allegra, sudafed, mucinex, robitussin, theraflu, cold meds, flu meds, fever meds, fever
        medicine, kids tylenol, childrens tylenol, infant tylenol, childrens ibuprofen, infant motrin, kids
        motrin, tylenol for, ibuprofen for, aleve, naproxen, excedrin, migraine meds, pain reliever,
        lidocaine, icy hot, nicotine patches, paxlovid, tamiflu, plan b pill, morning after pill, prep meds,
        hiv meds, hep c meds, buprenorphine, naltrexone, vivitrol, insulin pens, insulin pen, pen needles,
        insulin needles, insulin syringes, glucose test strips, glucose tabs, libre sensor, freestyle libre,
        dexcom, cgm sensors, pump supplies, sharps container, heart pills, heart medicine, heart medication,
        bp pills, blood pressure medicine, blood pressure meds, blood pressure medication, water pills,
        cholesterol meds, diabetes meds, diabetes medicine, diabetic meds, psych meds, mental health meds,
        anxiety meds, depression meds, adhd meds, sleep meds, t shots, prenatal, prenatals, folic acid,
        allergy meds, allergy pills, epi pens, cvs on, walgreens on, walgreens run, cvs run, my scripts, her
        scripts, his scripts, her pills, his pills, my pills, her meds, his meds, my meds, moms meds, dads
        meds, moms pills, dads pills, otc meds, feverish meds, worm medicine, lice treatment, lice shampoo,
        scabies cream,
        acetaminophen, antacids, calpol, chemist run, cold and flu, electrolytes, estradiol, fetch my
        tablets, furosemide, get a flu shot, hydrochlorothiazide, lasix, last pill, missed a dose, missed
        my dose, missed two doses, muscle relaxants, muscle relaxers, my covid shot, my flu shot, my
        tablets from, nebulizer solution, nitro pills, nitroglycerin, nurofen, oral rehydration, oral
        steroids, pain killers, pill refill, pregnancy test, statin, steroid cream, tetanus shot, the
        chemist""",
    "health_equipment": """
        transport chair, wheel chairs, manual wheelchair, electric wheelchair, power wheelchair, motorized
        wheelchair, electric scooter for, mobility aid, mobility equipment, walker with wheels, walker with
        a seat, walker for my, zimmer frame, rollator walker, forearm crutches, quad cane, walking cane,
        cane for, cane or, leg brace, wrist brace, arm sling, ankle boot, walking boot, orthopedic boot,
        neck brace, knee walker, commode chair, toilet chair, potty chair for adult, raised toilet, toilet
        seat, shower stool, bath bench, tub bench, bath seat, shower grab bar, handheld shower for, bed
        wedge, wedge pillow, hospital mattress, air mattress for bedsores, bedsore, bedsores, egg crate
        mattress, medical bed, adjustable bed, patient lift, lift chair, recliner lift, stair lift,
        stairlift, slide board, portable oxygen, oxygen machine, o2 tank, o2, oxygen tubing, nasal cannula,
        cpap mask, cpap machine, cpap supplies, suction machine, feeding tube, feeding pump, g tube, boost
        drinks, thickener, colostomy, colostomy bags, ostomy bags, ostomy supplies, catheter bags, depends
        size, adult briefs, adult diaper, adult pull ups, adult pullups, incontinence pads, incontinence
        briefs, poise pads, bladder pads, underpads, disposable gloves, medical gloves, latex gloves,
        nitrile gloves, face masks, face mask, surgical masks, kf94, n95 masks, covid kits, rapid tests,
        rapid test, at home tests, home tests, hand brace, compression stockings, ted hose, bp machine,
        blood pressure machine, blood sugar meter, blood sugar monitor, glucose machine, pulse ox, peak
        flow, spacer for inhaler, nebulizer machine, breathing machine, medical alert, life alert, medical
        alert button, pill organizer, pill box, hearing aid battery, cochlear, white cane, braille,
        prescription glasses, pair of glasses, eye glasses, bifocals, contact lenses, contact lens solution,
        prosthesis, prosthetic leg, artificial leg, diabetic shoes, orthotic, orthotics, heat pack, ice
        packs, ice machine for knee, tens unit, bandaids, band aids, gauze pads, wound dressings, dressings,
        saline, first aid supplies, first aid stuff, tourniquet, aed, wheelchair cushion, wheelchair tray,
        ramp for wheelchair, portable ramp, bedpan, urinal, reacher, grabber tool, air filter machine, hepa
        filter, humidifier, breast prosthesis,
        air cast, aircast, bath lift, cam boot, glasses for my, kn 95, leg braces, magnifier, magnifying
        glass, medical tape, pressure cushion, shower seat, wheelchair battery""",
    "check_in": """
        checkin on, check ins, checks on, checking on, checking in on, check on her, check on him, check on
        them, check on my, go check, someone check, looks in on, look in after, drop by and see, drop by to
        see, stop by and see, stop in on, stop in and see, swing by and see, go see if, go by and see, pop
        over and see, see how hes doing, see how shes doing, see how she is, see how he is, see if hes
        alright, see if shes alright, see if hes okay, see if shes okay, make sure shes okay, make sure hes
        okay, make sure hes alright, make sure shes alright, make sure theyre ok, see if everything is ok,
        lay eyes on, put eyes on, eyes on, wellness visit, safety check on, daily check in, daily check,
        morning call, morning phone call, evening call, weekly call, weekly visit, weekly chat, reassurance
        call, someone to call, someone to visit, someone to check on, someone to check in, someone to sit with, sit and talk, sit
        with her, sit with him, sit with my mom, sit with my dad, keep her company, keep him company, keep
        me company, keep my mom company, keep my dad company, keep them company, stop by for coffee, coffee
        and a chat, coffee chat, chat on the phone, talk on the phone, someone to chat with, friend to talk
        to, just need someone to listen, lend an ear, need an ear, be a friend, feeling down, feeling low,
        feeling blue, feeling isolated, feel isolated, shut in, homebound neighbor, homebound elder,
        homebound seniors, housebound, lives all alone, living alone, lives by herself, lives by himself,
        live by themselves, lives by themselves, all by herself, all by himself, by myself all day, on my
        own all day, havent talked to, havent spoken to anyone, havent heard a peep, hasnt called, hasnt
        called back, hasnt replied, hasnt texted back, hasnt been answering, hasnt been out, hasnt come out,
        hasnt come to the door, hasnt left her, hasnt left his, isnt answering her, isnt answering his, isnt
        answering my, not answering her, not answering his, not answering my calls, wont answer, wont answer
        her phone, wont answer the phone, wont pick up, phone goes to voicemail, straight to voicemail,
        going to voicemail, phone just rings, just rings and rings, no answer, no answer at, lights have
        been off, lights been off for, blinds have been, blinds havent moved, car hasnt moved, car has not
        moved, packages piling up, papers piling up, mail piling, mailbox is full, cant reach my mom, cant
        reach my dad, cant reach my, cant get a hold of my, cant get ahold of my, cant get hold of my, cant
        get through to my, unable to reach my, worried sick about my, a little worried about, kinda worried
        about, getting worried about, concerned about my, concerned about the, widower, widowed and, since
        my husband passed, since my wife passed, since my wife died, since my husband died, no family
        nearby, no one to talk to, nobody to talk to, got nobody to talk,
        popped in on, pop in on, pops in on, pop by, popped by, look in on, looked in on, peek in on, text her, text him,
        coffee buddy, companionship, daily text, grief group, grief support, havent heard from my, havent
        seen mr, havent seen mrs, havent talked to anyone, see if my aunt is alright, see if my aunt is
        ok, see if my aunt is okay, see if my brother is alright, see if my brother is ok, see if my
        brother is okay, see if my dad is alright, see if my dad is ok, see if my dad is okay, see if my
        friend is alright, see if my friend is ok, see if my friend is okay, see if my grandma is alright,
        see if my grandma is ok, see if my grandma is okay, see if my grandpa is alright, see if my
        grandpa is ok, see if my grandpa is okay, see if my mom is alright, see if my mom is ok, see if my
        mom is okay, see if my neighbor is alright, see if my neighbor is ok, see if my neighbor is okay,
        see if my sister is alright, see if my sister is ok, see if my sister is okay, see if my uncle is
        alright, see if my uncle is ok, see if my uncle is okay, support group, text me every day, text me
        every morning, visitors""",
    "childcare": """
        help with the kids, help with my kids, child minding, childminding, watch the baby, watch the kid,
        watch my boy, watch my girl, watch my boys, watch my girls, watch my nephew, watch my niece, watch
        my grandkids, watch my grandson, watch my granddaughter, watch my littles, watch my little one,
        watch my little ones, watch my little girl, watch my little boy, watch my twins, watch my newborn,
        watch my infant, watch our kids, watch our baby, watch our son, watch our daughter, watch our
        toddler, watch your kid, watch your little ones, watch your littles, watch littles, watch little
        ones, watch a baby, watch a toddler, watch a couple kids, watch babies, watch toddlers, watch the
        little one, watch the little ones, watch the toddler, watch the boys, watch the girls, mind my, mind
        my son, mind my daughter, mind my kid, mind my baby, mind the kids, mind the baby, mind the
        toddlers, mind little ones, mind kids, mind children, mind your kids, minding kids, minding my kids,
        sit with my kids, sit with my son, sit with my daughter, sit with the baby, sit with my baby, stay
        with my kids, stay with my son, stay with my daughter, stay with the baby, stay with my baby, stay
        with my boys, stay with my girls, keep my son, keep my daughter, keep my baby, keep the kids, keep
        the baby, keep my boys, keep my girls, keep my grandkids, take my kids for, take the kids for, take
        care of the kids, take care of the baby, take care of a baby, take care of kids, take care of
        children, take care of my toddler, take care of my twins, take care of your kids, care for my son,
        care for my daughter, care for my baby, care for kids, care for children, care for a toddler, care
        for my toddler, caring for kids, look after my little, look after my toddler, look after my boys,
        look after my girls, look after a baby, look after children, look after your kids, look after the
        baby, look after the little ones, looking after kids, eye on my son, eye on my daughter, eye on the
        kids, eye on my baby, eye on my boys, eye on my girls, eye on my toddler, eye on the baby, day care
        fell through, daycare is full, daycare called, daycare spot, day care closed, sitter called out,
        babysitter cancelled, babysitter canceled, babysitter quit, babysitter bailed, babysitter fell
        through, baby sitter quit, school is closed and, no school and, no school tomorrow and i, school
        closed and i work, kids are off school, kids off school, kids have no school, after school program,
        afterschool, after school for my, after school for, after school til, after school until, before
        school, before school care, before and after school, get my kids from school, get my kid from
        school, get my son from school, get my daughter from school, pick my kids up from school, pick my
        kid up from school, pick my son up from school, pick my daughter up from school, pick my kids up,
        pick up my kids from, pick up my kid from, pick up my son from, pick up my daughter from, pick up
        the kids, pick up the kids from, grab my kid from, grab my kids from, grab my son from, grab my
        daughter from, grab the kids from, school run, school runs, drop my kids at school, drop my kid at
        school, take my kids to school, take my kid to school, take my son to school, take my daughter to
        school, get my kids to school, get my kid to school, walk my kids to, walk my kid to, walk my
        daughter to, walk my son to, walk the kids to, bus stop with my kids, meet my kid at the bus, meet
        the bus, get my son off the bus, get my daughter off the bus, get the kids off the bus, kid swap,
        babysitting swap, childcare swap, child care swap, mothers helper, au pair, overnight sitter, night
        sitter, weekend sitter, evening sitter, date night sitter, sitter for, sitter tonight, sitter on, a
        sitter, need a sitter, needs a sitter, sitters, respite care for my son, respite for my kid, special
        needs sitter, autistic son watched, kids watched, kid watched, baby watched, son watched, daughter
        watched, children watched, storytime, story time, help with homework, homework with, math tutor,
        reading tutor, math help, help with math, help my son with reading, help my daughter with math, help
        my kid with reading, help kids with, help kids with homework, tutor kids, tutor math, tutor reading,
        teach kids,
        hold babies, hold the baby, hold my baby, hold the babies,
        camp for kids, holiday club, homework help for, look after my twins, play dates, respite for my,
        school drop off, sit for us, somewhere for my kids to go, summer camp, take my boys to the park,
        take the kids to the park, with her homework, with his homework, with their homework""",
    "pet_care": """
        pet supplies, pet stuff, pet deposit help, dog chow, puppy chow, puppy food, puppy pads, pee pads,
        wet cat food, canned cat food, dry cat food, wet dog food, canned dog food, dog kibble, cat kibble,
        bag of kibble, bag of dog food, bag of cat food, dog treats, dog bowl, dog leash, dog collar, dog
        harness, dog coat, dog sweater, dog jacket, dog house, doghouse, dog kennel, dog cage, dog gate, dog
        run, dog fence, dog park, dog meds, dog medicine, dog vaccines, rabies shot, rabies shots, pet
        vaccines, distemper, parvo, heartworm, flea collar, flea drops, flea shampoo, flea and tick, tick
        meds, deworm, dewormer, cat tree, cat tower, cat bed, cat box, litter box, litterbox, cat litter
        box, bag of litter, tidy cats, purina, pedigree, meow mix, fancy feast, friskies, blue buffalo,
        iams, science diet, royal canin, chewy, guinea pig food, rabbit food, bunny food, bird food, bird
        seed, birdseed, parakeet, cockatiel, chicken feed, chicken coop, coop, feed for my chickens, ferret,
        gerbil, rat cage, gecko, snake tank, bearded dragon, fish food, hamster cage, rabbit cage, hutch for
        rabbits, birdcage, feed my fish, feed my pets, feed my rabbit, feed my bird, feed our cat, feed our
        cats, feed our dog, feed the cat, feed the cats, feed the dog, feed cats, feed dogs, feed a cat,
        feral cats, feral, strays, street cats, colony cats, tnr, trap cats, cat trap, walk a dog, walk the
        dog, walk our dog, walk her dog, walk his dog, walk my dogs, walk her beagle, walk his lab, walk my
        pup, walk your pup, walk pups, walk the dogs, walking dogs, walking my dog, let my dog out, let the
        dog out, let dogs out, let your dog out, take my dog out, take my dog to, take my cat to, take the
        dog out, take dogs out, bathe my dog, groom, groomer, grooming, dog groomer, nail trim, dog sitting,
        dogsitting, dogsitter, cat sitting, catsitting, catsitter, house sit and feed, sit my dog, sit my
        cat, watch our dog, watch our cat, watch my pup, watch my puppy, watch a dog, watch a cat, watch
        dogs, watch cats, watch my pets, watch my bird, watch my bunny, board my dog, board my cat, boarding
        my dog, keep my dog, keep my cat, keep my dogs, keep my cats, take in my dog, take in my cat, take
        my dog while, take my cat while, take care of my dog, take care of my cat, take care of my cats,
        take care of my dogs, take care of my pets, take care of my bird, care for my dog, care for my cat,
        look after my dog, look after my cat, look after my cats, look after my dogs, look after a dog, look
        after a cat, look after pets, look after your pets, foster dogs, foster cats, foster kittens, foster
        for my, foster home, temporary home for my, temp home for my, rehoming, rehomed, adopt a dog, adopt
        a cat, adopt a kitten, adopt a puppy, litter of puppies, litter of, nursing kittens, bottle baby
        kittens, kitten formula, vet appt, vet appointment, vet care, vet fees, vet help, low cost vet,
        cheap vet, emergency vet, animal hospital, animal clinic, animal shelter, humane society, spay or
        neuter, spay and neuter, spayed, neutered, fixed my cat, get my cat fixed, get my dog fixed, dog is
        sick, dog is limping, dog is throwing up, cat is sick, cat isnt eating, cat is limping, sick dog,
        sick cat, hurt dog, injured dog, injured cat, service dog, lab mix, pit mix, shepherd, german
        shepherd, golden retriever, labrador, dachshund, yorkie, shih tzu, corgi, mutt, rottweiler, pittie,
        pitty, heeler, boxer pup, tabby, calico, siamese,
        someone for the dog, someone for my dog, someone for the cat, someone for my cat,
        cats nails, dogs nails, frontline for my dog, frontline plus, no one for my dog, nobody for my
        dog, trim my dogs nails""",
}
