"""What English speakers call the things neighbours ask for: category -> phrases, parted by commas.

Singular is enough (plurals and one-letter slips are matched); the longest phrase wins, so "baby clothes"
is not clothing. A phrase under "-" means no category at all ("move on", "on the road").
"""

CATEGORIES: dict[str, str] = {
    "food": """
        food, grocery, groceries, groc, fridge is empty, empty fridge, pantry is empty, nothing to eat,
        hungry, food bank, food pantry, food box, food boxes, pantry box, pantry items, bread, loaf of
        bread, eggs, dozen eggs, rice, beans, pasta, canned goods, canned food, cans of soup, soup cans,
        soup can, cup noodles, canned soup, cans of food, cereal, oatmeal, flour, sugar, cooking oil,
        vegetables, veggies, veg, fruit, apples, bananas, tomatoes, potatoes, onions, zucchini, produce,
        meat, chicken, ground beef, turkey, ham, fish, milk, cheese, butter, yogurt, peanut butter, jelly,
        snacks, juice, coffee, tea bags, staples, shopping run, grocery run, grocery shopping, grocery
        store, shop for me, store run, costco run, walmart run, snap, ebt, food stamps, out of food, run out
        of food, cupboards are bare, cupboard is bare, feed my kids, feed my family, feed the kids, feed us,
        ramen, mac n cheese, mac and cheese, tuna, lettuce, greens, kale, corn, squash, pumpkins, lemons,
        oranges, avocados, peaches, plums, garden extras, perishables, non perishables, nonperishables,
        tortillas, spices, gluten free food, halal food, halal meat, kosher food, diabetic food, eat this
        week, to eat, lunchables, bagels, bakery, day old bread, supermarket, aldi, kroger, safeway, trader
        joes, csa box, veggie box, produce box, thanksgiving turkey""",
    "meals": """
        meal, meals, hot meal, hot meals, cooked meal, cooked, cook for, home cooked, homecooked, dinner,
        supper, lunch, lunches, breakfast, brunch, casserole, lasagna, lasagne, soup, pot of soup, chili,
        stew, curry, tamales, pizza, pizzas, sandwich, sandwiches, plates of food, plate of food, plates,
        warm food, hot food, prepared food, prepped meals, meal train, mealtrain, frozen meals, meal prep,
        leftovers, trays of, catering, potluck dishes, hot plate, hot plates, warm meal, hot lunch, bowls
        of, spaghetti dinner, burritos, enchiladas, rotisserie, takeout, take out, doordash, ubereats, meals
        on wheels, cooking dinner, cook dinner, cook a meal, cook meals, cook lunch, cannot cook, cant cook,
        unable to cook, no way to cook""",
    "water": """
        water, bottled water, drinking water, cases of water, jugs of water, gallons of water, clean water,
        water bottles, water jugs, no water, water is off, water got shut off, tap water, boil notice, boil
        water, water filter, brita, well is dry, well ran dry""",
    "baby": """
        diaper, diapers, diper, nappy, nappies, pampers, huggies, luvs, pull ups, pullups, wipes, baby
        wipes, formula, baby formula, similac, enfamil, baby food, baby stuff, baby things, baby items, baby
        gear, crib, crib mattress, bassinet, pack n play, pack and play, playpen, stroller, car seat,
        carseat, infant seat, booster seat, high chair, highchair, baby bottles, bottles and nipples,
        pacifier, binky, breast pump, breast milk, nursing bra, nursing pads, newborn stuff, swaddle,
        swaddles, baby blanket, baby monitor, baby carrier, diaper bag, baby bed, baby swing, baby bath,
        bouncer, baby gate, prenatal vitamins, toddler bed, diaper rash cream, sippy cups, sippy cup, bibs,
        cloth diapers, baby supplies, toddler formula, pedialyte, overnights, goodstart, gerber""",
    "baby+clothing": """
        baby clothes, onesies, onesie, newborn clothes, maternity clothes, infant clothes, baby shoes, baby
        coat, clothes for my baby, clothes for baby, sleepers, baby socks""",
    "medicine": """
        medicine, medicines, meds, med, medication, medications, prescription, prescriptions, rx, script,
        scripts, insulin, inhaler, albuterol, epipen, epi pen, antibiotics, antibiotic, tylenol, ibuprofen,
        advil, motrin, aspirin, pharmacy, pharmacy run, pharmacy pickup, drugstore, cvs, walgreens, rite
        aid, pills, pill, refill, refills, blood pressure pills, bp meds, heart meds, metformin, lantus,
        humalog, allergy medicine, benadryl, claritin, cough syrup, cough medicine, cold medicine, cough
        drops, fever reducer, eye drops, narcan, naloxone, birth control, plan b, seizure meds, asthma pump,
        test strips, diabetic supplies, diabetes supplies, syringes, lancets, glucose strips, copay,
        levothyroxine, antidepressants, suboxone, methadone, hrt, estrogen, testosterone, vitamins, pain
        meds, painkillers, ointment, prednisone, blood thinner, blood thinners, dexcom sensor, needles for
        insulin""",
    "health_equipment": """
        wheelchair, wheel chair, walker, rollator, crutch, crutches, cane, walking stick, shower chair,
        shower bench, shower seat, bath chair, commode, bedside commode, hospital bed, oxygen, oxygen tank,
        oxygen concentrator, cpap, bipap, nebulizer, nebuliser, blood pressure cuff, bp cuff, bp monitor,
        blood pressure monitor, glucometer, glucose meter, glucose monitor, a meter, sugar meter,
        thermometer, hearing aid, hearing aids, hearing aid batteries, knee brace, ankle brace, back brace,
        braces for, knee scooter, mobility scooter, power chair, transfer bench, raised toilet seat, toilet
        riser, grab bars, bed rails, bed rail, hoyer lift, compression socks, adult diapers, depends,
        incontinence, bed pads, chux, first aid kit, bandages, gauze, masks, n95, n95s, kn95, mask, covid
        test, covid tests, covid tests kits, gloves and masks, glasses prescription, eyeglasses, reading
        glasses, air purifier, pulse oximeter, oximeter, sling, boot for broken foot, heating pad, catheter,
        catheters, wound care, medical equipment, medical supplies, prosthetic, feeding tube supplies,
        ostomy, gait belt, scooter for""",
    "check_in": """
        check in, check in on, check on, checkin, check up on, wellness check, welfare check, look in on,
        drop in on, stop by to see, someone to talk to, somebody to talk to, sb to talk to, talk to someone,
        talk to somebody, lonely, so lonely, alone all day, feeling alone, feel alone, isolated, company
        for, keep company, phone call, phone calls, phone buddy, friendly call, friendly calls, daily call,
        call her, call him, call them, visit my, visit with, friendly visit, friendly visits, visits to, pen
        pal, sit with, havent heard from, hasnt answered, not answering, isnt answering, doesnt answer, not
        picking up, isnt picking up, knock on, knock on the door, make sure shes ok, make sure hes ok, make
        sure she is ok, make sure he is ok, see if shes ok, see if hes ok, see if she is ok, see if he is
        ok, chat with, company, someone to chat, wellbeing check, peek in, pop in, pop in on, look after my
        mom, look after my dad, listening ear, ear to listen, need to vent, need to talk, to talk to""",
    "ride": """
        ride, rides, lift to, a lift, lift home, lift back, lift into, drive me, drive my, drive us, drive
        him, drive her, drive people, drive folks, drive seniors, drive elders, drive someone, drive anyone,
        drive you, driver, can drive, could drive, drive to, give rides, giving rides, car pool, carpool,
        carpooling, transport, transportation, uber, lyft, taxi, cab, pick me up, pick my kid, pick my son,
        pick my daughter, pick up my kid, pick up my son, pick up my daughter, pick up from school, pick up
        from the airport, pick us up, pick him up, pick her up, picked up from, drop me off, drop off at
        school, drop off at the airport, take me, take me to, take my mom, take my dad, take my mother, take
        my father, take my grandma, take my neighbor, take my son, take my daughter, take us, take us to,
        take him to, take her to, take people to, bring me to, bring me home, take someone to, get to
        dialysis, get to chemo, get to the doctor, get to my appointment, get to the hospital, get to an
        appointment, get to my appt, get to work, get to church, get to the store, get to the clinic, get to
        court, get to school, get home from, way to get to, way home, way to get home, a way to, bus fare,
        bus pass, bus passes, bus ticket, bus tickets, gas card, gas money, gas cards, gas for my car, gas
        voucher, driving people, driving to, seats in my car, seat in my car, room in my car, spots in my
        car, seats open, shuttle, van service, wheelchair van, accessible van, get to the airport, airport
        ride, airport run, no ride, no car, dont drive, cant drive, my car wont, get a lift, need a lift,
        offer lifts, transpo, to and from, get back home, get me to, get us to, get him to, get her to, get
        my mom to, get my dad to, jump in with, heading to, metrocard""",
    "moving": """
        move my, move some, move a, move the, moving, moving help, moving boxes, moving truck, uhaul, u
        haul, help move, help me move, help us move, helping move, move out, move in, moving out, moving
        day, move furniture, carry boxes, carry my, carry a, carry the, carry it, carry up, carry down,
        carry stuff, haul, hauling, haul away, hauled, haul off, heavy lifting, lifting, lift a couch, lift
        a heavy, strong back, strong backs, strong people, strong arms, strong hands, truck to move, pickup
        truck, pick up truck, a truck, my truck, box truck, cargo van, dump run, load a truck, load the
        truck, loading, unload, unloading, unload truck, dolly, hand truck, moving blankets, get a couch,
        get the couch, couch up, up the stairs, boxes to move, furniture delivery, transport furniture,
        transport a couch, lug, moving to a new, moving to my new, trailer, couch moved, dresser moved,
        fridge moved, piano moved, bed moved, mattress moved, stuff moved, furniture moved, storage unit,
        pack boxes, packing boxes, pack up my, help packing, packing up""",
    "repair": """
        repair, repairs, repaired, fix, fixed, fixing, leak, leaks, leaking, leaky, leaky faucet, dripping,
        drip, faucet, plumber, plumbing, pipe burst, burst pipe, pipe, pipes, clogged, unclog, clog, toilet,
        toilet is, sink, drain, electrician, outlet, light fixture, breaker, fuse, wiring, broken window,
        window broke, window wont, door wont, broken door, door lock, lock is, broken lock, change the
        locks, change locks, change my locks, locksmith, hinge, handyman, handy person, handy man,
        handywoman, someone handy, carpenter, carpentry, drywall, hole in the, roof, gutter, gutters,
        ceiling, ramp built, build a ramp, wheelchair ramp, ramp, railing, handrail, stairs broken, steps
        are broken, broken step, furnace, boiler, water heater, hot water heater, ac unit, air conditioner
        is, ac broke, ac is, hvac, heater broke, heater is broken, stove wont, oven wont, fridge broke,
        fridge died, fridge stopped, washer broke, washer is broken, dryer broke, dishwasher broke, washing
        machine is, smoke alarm, smoke detector, smoke detectors, carbon monoxide detector, bike repair, fix
        bike, fix bikes, flat tire, flat tyre, tire, tires, jump start, jumpstart, jump my car, dead
        battery, car battery, battery died, car wont start, mechanic, brakes, alternator, oil change, fix
        car, assemble, put together furniture, put together a bed, put together a crib, put together a desk,
        hang a, hang up a, mount a tv, mount my tv, install a, install my, tune up, mold, caulk, paint my,
        painting a, painter, weatherize, weatherstrip, broken heater, broken stove, broken fridge, broken
        washer, broken toilet, broken sink, broken, wobbly, sewing machine repair, mend, mending, patch,
        door handle, doorknob, screen door, garage door, board up, tarp, tarps""",
    "tools": """
        tool, tools, drill, power drill, ladder, hammer, saw, chainsaw, chain saw, circular saw,
        screwdriver, screwdrivers, wrench, socket set, pliers, toolbox, tool box, lawnmower to borrow,
        borrow mower, borrow a lawnmower, borrow a lawn mower, borrow a mower, lend mower, lend my mower,
        borrow shovel, wheelbarrow, wheel barrow, extension cord, generator, power washer, pressure washer,
        shop vac, wet vac, jumper cables, sander, nail gun, staple gun, crowbar, tape measure, stud finder,
        pry bar, leaf blower to borrow, carpet cleaner, car jack, tile cutter, sewing machine, post hole
        digger, sawhorses, clamps, tool library, borrow a shovel, borrow a rake, borrow a leaf blower, air
        compressor, tire pump, bike pump, sledgehammer, paint sprayer, plunger, drain snake, loppers,
        stepladder, step ladder, hedge trimmer, weed whacker to borrow, weedwhacker, paint roller, paint
        rollers""",
    "household_goods": """
        furniture, couch, sofa, loveseat, futon, bed, bed frame, bedframe, mattress, air mattress, bunk bed,
        twin bed, queen bed, dresser, table, kitchen table, dining table, chair, chairs, desk, lamp, lamps,
        bookshelf, shelf, shelves, nightstand, rug, curtains, blanket, blankets, comforter, bedding, sheets,
        pillow, pillows, towels, towel, dishes, pots, pans, pots and pans, cookware, silverware, utensils,
        plates and cups, microwave, toaster, toaster oven, coffee maker, crock pot, crockpot, slow cooker,
        rice cooker, hot plate stove, instant pot, air fryer, fridge, refrigerator, mini fridge, freezer,
        stove, washer, dryer, washing machine, vacuum, vacuum cleaner, mop, broom, fan, fans, box fan,
        window fan, space heater, heater, ac, window unit, air conditioner, window ac, soap, shampoo,
        toothpaste, toothbrush, toothbrushes, deodorant, toiletries, hygiene, hygiene kit, hygiene kits,
        hygiene items, hygiene stuff, toilet paper, paper towels, tp, detergent, laundry soap, laundry
        detergent, dish soap, cleaning supplies, bleach, trash bags, garbage bags, tampons, pads, menstrual
        pads, menstrual products, period products, period supplies, feminine products, light bulbs,
        lightbulbs, batteries, flashlight, candles, sleeping bag, sleeping bags, tent, tents, cooler, school
        supplies, backpack, backpacks, toys, kids toys, books, bike, bicycle, bikes, tv, sanitizer, hand
        sanitizer, quilt, cot, kitchen stuff, kitchen supplies, household items, household stuff, house
        stuff, laundry, laundry quarters, quarters for laundry, laundromat, do my laundry, can opener,
        kettle, blender, iron, ironing board, hangers, storage bins, dish rack, shower curtain, helmet, car
        wash, suitcase, suitcases, luggage, tarp shelter, notebooks, crayons, holiday gifts, gifts for,
        christmas gifts, christmas presents, presents""",
    "clothing": """
        clothes, clothing, coat, coats, winter coat, winter coats, jacket, jackets, boots, snow boots, work
        boots, rain boots, shoes, sneakers, socks, underwear, undies, boxers, bra, bras, pants, jeans,
        shirt, shirts, t shirts, tshirts, tee, sweater, sweaters, hoodie, hoodies, sweatshirt, sweatpants,
        gloves, mittens, hat, hats, scarf, scarves, beanie, snow pants, snowpants, snowsuit, school uniform,
        school uniforms, uniform, uniforms, scrubs, suit for, interview clothes, dress for, dress, dresses,
        pajamas, pjs, kids clothes, hand me downs, raincoat, rain coat, slippers, sandals, warm clothes,
        outfit, outfits, prom dress, leggings, steel toe, steel toes, long johns, blazer, thermals, ponchos,
        poncho, belt, cleats""",
    "housing": """
        place to stay, place to sleep, somewhere to stay, somewhere to sleep, spot to crash, place to crash,
        crash on, couch to crash, couch surf, couch surfing, couch to sleep on, spare room, extra room,
        guest room, room for rent, rent a room, room to rent, room, room for, apartment, apt to rent,
        housing, homeless, unhoused, sleeping in my car, sleeping in our car, sleeping in car, living in my
        car, living in our car, sleeping outside, on the street, on the streets, shelter, warming center,
        cooling center, motel, motel room, hotel, hotel room, evicted, eviction, eviction notice, kicked
        out, kicked me out, kicked us out, landlord is kicking, roof over, temporary housing, place to live,
        somewhere to live, sublet, roommate, roommates, roomate, nowhere to go, nowhere to stay, nowhere to
        sleep, no place to go, no place to stay, no place to live, spare bed, spare bedroom, spare couch,
        extra bedroom, crash tonight, bed for the night, bed for tonight, host a family, host someone, can
        host, lost our home, lost my home, lost our apartment, lost my apartment, have to be out of, got to
        be out, section 8, studio, new place to live, lease is up, lease ends""",
    "utilities": """
        electric bill, electricity bill, electricity, electric, power bill, light bill, gas bill, water
        bill, utility, utilities, utility bill, utility bills, heating bill, heat bill, heating oil,
        propane, firewood, wood for stove, fire wood, cord of wood, shut off notice, shutoff notice,
        shutoff, shut off, disconnect notice, disconnection, disconnected, power is off, power off, power
        out, power is out, power went out, no power, no electricity, no electric, no heat, no heating, heat
        is off, heat is out, heat went out, heat off, heat out, without heat, without power, without
        electricity, without water, lights off, lights are off, lights cut off, lights got cut, no lights,
        no gas, no hot water, past due, bill is due, heating, oil tank, pay my bills, outage, con ed, coned,
        pge, liheap, cut off our power, cut off my power, cut our power, cut off the heat, turn off my
        power, turn off our power, turned off my, turning off my, gas got cut, gas is off, gas shut off,
        water shut off, water got cut, power shut off, power shutoff, water shutoff, wood pellets, kerosene""",
    "money": """
        money, cash, rent, rent money, rent help, help with rent, rent assistance, pay rent, pay my rent,
        pay the rent, make rent, make my rent, behind on rent, short on rent, back rent, security deposit,
        deposit, first months rent, loan, lend me money, lend money, borrow money, borrow cash, venmo,
        cashapp, cash app, zelle, paypal, dollars, bucks, donation, donations, gift card, gift cards,
        giftcard, funds, fund, funding, financial, financial help, financial assistance, gofundme, go fund
        me, bail money, medical bill, medical bills, hospital bill, phone bill, pay my bill, pay bills,
        funeral costs, funeral, burial, tuition, car payment, broke til, broke until, short this month,
        money order, few dollars, few bucks, afford, car insurance, vet bill""",
    "childcare": """
        childcare, child care, babysit, babysitter, babysitting, babysits, baby sit, baby sitter, baby
        sitting, sitter, watch my kid, watch my kids, watch my son, watch my daughter, watch my baby, watch
        my toddler, watch the kids, watch my little, watch my children, watch kids, watch your kids, watch a
        kid, watch two kids, watch him, watch her, watch them, nanny, daycare, day care, after school care,
        afterschool care, mind my kids, look after my kids, look after kids, look after my son, look after
        my daughter, look after my baby, look after my children, look after the kids, take care of my kids,
        take care of my son, take care of my daughter, take care of my baby, care for my kids, keep my kids,
        keep an eye on my kids, eye on my kids, kid care, playdate, playgroup, tutor my, tutoring, tutor,
        homework help, school pickup, school pick up, walk my kids, walk my son, walk my daughter, walk kids
        to, watch children, watching kids, childminder, after care, sit for my kids""",
    "pet_care": """
        pet, pets, dog, dogs, cat, cats, puppy, puppies, kitten, kittens, doggo, dog food, cat food, kibble,
        pet food, cat litter, litter, kitty litter, dog walker, dog walking, walk my dog, walk dogs, walk
        your dog, dog sit, dog sitter, dogsit, cat sit, cat sitter, catsit, pet sit, petsit, pet sitter, pet
        sitting, foster my dog, foster my cat, foster a dog, foster a cat, foster, vet, vet bill, vet visit,
        veterinarian, leash, dog crate, crate, feed my cat, feed my cats, feed my dog, feed my chickens, pet
        carrier, cat carrier, flea, flea meds, flea treatment, hamster, rabbit, bunny, bird, parrot, fish
        tank, aquarium, chickens, watch my dog, watch my cat, watch my dogs, watch my cats, ride to the vet,
        rehome, dog bed, spay, neuter, pup, tortoise, guinea pig""",
    "snow_yard": """
        snow, shovel, shoveled, shovelled, shoveling, shovelling, shovel snow, shovel my, shovel walks, snow
        removal, snow blower, snowblower, plow, plowed, plowing, driveway, driveway cleared, walkway,
        sidewalk, icy steps, ice on, deice, salt my, rock salt, ice melt, lawn, lawn mowed, lawn mower,
        lawnmower, mow, mowed, mowing, mow lawns, mower, grass, grass cut, cut the grass, cut my grass, cut
        grass, yard, yard work, yardwork, yard clean up, yard cleanup, rake, rake leaves, raking, leaves,
        leaf, leaf blower, bag leaves, weed, weeds, weeding, garden, gardening, hedge, hedges, trim trees,
        tree branch, tree limb, branches, branch fell, tree fell, fallen tree, tree down, brush clearing,
        dig out my car, dig out, dig me out, dug out, weed whack, weed whacker, mulch, compost, bushes,
        bush, stump""",
    "internet": """
        internet, wifi, wi fi, hotspot, hot spot, router, modem, laptop, computer, chromebook, tablet, ipad,
        tech help, tech support, printer, set up zoom, zoom, phone charger, charger, charging cable, phone
        minutes, phone data, data plan, phone plan, prepaid phone, cell phone, cellphone, smartphone, smart
        phone, sim card, set up my phone, set up her phone, set up his phone, fix my computer, fix my
        laptop, fix computers, fix phone, cracked screen, email account, password, reset password, video
        call, video calls, webcam, computer help, broadband, comcast, xfinity, data on my phone, minutes on
        my phone, usb, app on my phone, online form, get online, help with my phone, help with phone, old
        phone, working phone, new phone, power bank, set up email""",
    "translation": """
        translate, translated, translating, translator, translation, translations, interpreter, interpret,
        interpreting, interpretation, speaks spanish, speak spanish, speaks english, speaks arabic, speaks
        somali, speaks mandarin, speaks cantonese, speaks vietnamese, speaks haitian creole, speaks creole,
        speaks portuguese, speaks hmong, speaks russian, speaks french, speaks ukrainian, speak arabic,
        speak somali, speak mandarin, speak cantonese, speak vietnamese, speak creole, speak portuguese,
        speak hmong, speak french, speak russian, who speaks, someone who speaks, sign language, asl, in
        spanish, into spanish, into english, from spanish, spanish speaker, english lessons, esl, bilingual,
        language help, fluent in""",
    "paperwork": """
        paperwork, form, forms, fill out, filling out, fill in, filling in, application, applications, apply
        for, applying for, paper work, papers, document, documents, tax, taxes, tax return, unemployment,
        medicaid, medicare, medicaid renewal, benefits, disability application, ssi, ssdi, resume, resumes,
        cv, cover letter, job application, fafsa, snap application, snap form, food stamp application, wic,
        recertification, recert, renew my, renewal, birth certificate, id card, state id, social security,
        social security card, social security office, read a letter, read my mail, read mail, letter from,
        understand a letter, understand this letter, understand my mail, print, printing, print out,
        photocopy, photocopies, scan, notary, notarized, dmv, insurance forms, enroll, enrolling,
        enrollment, voter registration, census, appeal letter, write a letter, housing application, sign up
        for medicaid, sign up for snap, sign up for benefits, proof of income, proof of address, passport
        photo, library card, green card renewal forms""",
    "safety": """
        safe place, safe house, not safe, unsafe, isnt safe, feel safe, feel unsafe, stalking me, stalker,
        stalked, stalking, following me, follows me, harassing, harassed, harassment, harass, domestic
        violence, dv, dv shelter, abusive, abuser, abuse, abused, abusing, restraining order, protective
        order, order of protection, hits me, hit me, hitting me, beats me, beating me, beat me, hurts me,
        hurting me, threatened, threatening, threatens me, threats, threat, violent, violence, scared of my,
        afraid of my, afraid of him, scared of him, scared to go home, afraid to go home, scared to be
        alone, get away from my, get away from him, leave my husband, leave my boyfriend, leave him, leaving
        my husband, escape, walk me home, walk home with me, walk me to, escort, someone to walk with, walk
        with me, walk with her, walk with him, walking home, walk to my car, walk people to, come along so i
        feel, buddy to walk, gun, weapon, break in, broke in, breaking in, broken into, prowler, intruder,
        hate crime, raped, rape, assault, assaulted, attacked, kill me, kill us, kill him, kill her, going
        to hurt, scared for my life, safe ride, security camera, doorbell camera, trafficked, bullied,
        mugged, robbed""",
    "legal": """
        legal, legal help, legal aid, legal advice, lawyer, lawyers, attorney, attorneys, court, court date,
        court hearing, hearing, judge, arrested, arrest, jail, in jail, bail, bond hearing, police took,
        cops took, ice, ice raid, ice agents, ice came, immigration, deport, deported, deportation, asylum,
        asylum case, visa, green card, greencard, daca, tps, citizenship, undocumented, custody, custody
        case, divorce, lawsuit, sue, sued, warrant, ticket in court, probation, parole, public defender,
        expunge, expungement, tenant rights, tenants rights, eviction court, eviction hearing, evict
        hearing, know your rights, red cards, detained, detention, work permit, wage theft, unpaid wages,
        landlord wont, landlord refuses, illegal eviction, small claims, will and testament, power of
        attorney, immigration papers, immigration forms, immigration paperwork, summons, subpoena, bailed""",
    "-": """
        move on, moving on, the check in, court in the, you haul, on the move, on the road, road trip, food
        for thought, piece of cake, rides again, free ride, pet peeve, dead line, sink in, fix a date, check
        out, water under, chicken out, ice cream, black ice, ice water, the form of, in the form, fan of,
        big fan, im a fan, huge fan, fish for, spare time, free time, cat got, raining cats and dogs, cold
        turkey, fund drive, food drive, coat drive, clothing drive, toy drive, blood drive, drive safe,
        drive safely, drive shift, driving shift, bird watching, movie, snow day, room for improvement,
        company picnic, chat room, bed time, bedtime, to be safe, be safe, stay safe, safe travels, made it
        home safe, get home safe, home safe, nice dress, i will pass, beat me to it, hit me up, hit me with,
        beats me, you beat me, tent city, table this, table the, on the table, chair the, the chair,
        chairperson, sheet music, sign up sheet, spreadsheet, signup sheet, print shop, trash talk, plates
        are full, plate is full, full plate, weather report, ride or die, along for the ride, go with the
        flow, book a, book club, fan out, shop talk, spilled the tea, cup of tea, kind of, fixed income,
        fixed it, high horse, on my way, move the meeting, moved to, moved the, move to, day off, take out
        the trash, check out this, check in desk, in company, this company, insurance company, gas company,
        electric company, power company, moving company, garden club, court street, church street, market
        street, park street, water street, main street, pine street, lake street, bridge street, garden
        street, high street, mill street, front street, spring street, school street, water st, court st,
        garden st, lake st, bridge st, food st, orange st, orange street, cherry street, apple street,
        walnut street, chestnut street, water ave, park ave, garden ave, court ave, pumpkin patch, pizza
        party, pizza night, soup kitchen shift, garden shift, community garden, garden meeting, big picture,
        at the table, water the plants, driver seat, lunch break, lunchtime, lunch time, at breakfast, at dinner, at supper, at lunch, after
        lunch, before lunch, dinner time, dinnertime, after dinner, before dinner, around lunch, around
        dinner, by lunch, by dinner, before breakfast, after breakfast, around noon,
        cant lift, lift more, lift heavy, use crutches, on crutches, uses a
        wheelchair, in a wheelchair, use a wheelchair, uses a walker, use a walker, uses a cane, w
        wheelchair ramp, wheelchair ramp, wheelchair access, any body, some body, every body, can venmo,
        will venmo, i can venmo, venmo you, zelle you, can zelle, can cashapp, can pay you, pay you back, landlord wont answer, landlord not answering, landlord doesnt answer, grocery
        shopping for, pot of, big pot of,
        potty trained, gas money appreciated""",
}
