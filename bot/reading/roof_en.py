"""The wider English vocabulary of a roof, bills, money, the line.

Brands, verbs with their objects, slang and regional words, read as `lexicon_en`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "housing": """
        where to sleep, where to stay, where can i sleep, where can i stay, place to be tonight, place for
        the night, place for tonight, place tonight, place for a few nights, place for a couple nights,
        place for a week, place for us, place for my family, place to rent, place to go tonight, place to
        shower, places to stay, places to sleep, spot to sleep, spot to stay, somewhere warm, somewhere safe
        to sleep, somewhere dry, somewhere for the night, somewhere for tonight, warm place to sleep, dry
        place to sleep, a bed tonight, bed tonight, bed for a night, bed for a few nights, bed for the week,
        bed at a shelter, shelter bed, shelter beds, shelter tonight, shelter for tonight, shelter is full,
        shelters are full, shelter was full, shelter full, shelters full, family shelter, emergency shelter,
        womens shelter, mens shelter, overnight shelter, cold weather shelter, warming shelter, warming
        station, transitional housing, emergency housing, affordable housing, low income housing, low income
        apartment, cheap room, cheap apartment, cheap place, affordable apartment, affordable room,
        affordable place, second chance apartment, apartments that take, landlord that takes, section eight,
        housing voucher, voucher place, rooms for rent, room under, room in my house, room in our house,
        basement apartment, mother in law unit, inlaw suite, in law unit, garage apartment, tiny house, rv
        spot, rv to park, place to park my rv, place to park my van, place to park and sleep, safe place to
        park, safe lot, campsite, park my car overnight, couch for a night, couch for the night, couch for a
        few nights, couch for tonight, couch tonight, crash on your couch, crash on someones couch, crash on
        somebody couch, crash for a night, crash for a few, crash with someone, couch is open, couch is
        free, couch available, sofa for the night, sofa bed, pull out, pullout, pullout couch, guestroom,
        guest bedroom, sleeping rough, sleeping in my van, sleeping in my truck, sleeping in our van,
        sleeping in his car, sleeping in her car, sleeping in the car, sleeping on the train, sleeping on
        the bus, sleeping in the park, sleeping under, sleeping on a bench, sleeping at the bus station,
        living in a tent, living in my truck, living in a car, living in her car, living in his car, living
        in our van, living out of my car, living out of, living on the street, lives in his car, lives in
        her car, out on the street, out on the streets, on the streets tonight, out in the cold, out in the
        cold tonight, unsheltered, houseless, lost our housing, lost my housing, lost housing, lost the
        apartment, lost the house, house burned, house burnt, house burned down, apartment burned, apartment
        flooded, place burned down, burned out of, cant go home tonight, cant go back home, cant go back to
        my apartment, nowhere else to go, nowhere to be, nowhere to live, no where to go, no where to stay,
        no where to sleep, no place for tonight, no housing, without a home, without housing, kicked him
        out, kicked her out, kicking me out, kicking us out, told me to leave, told us to leave, wants us
        out, wants me out, wants us out by, needs us out, getting evicted, being evicted, about to be
        evicted, facing eviction, gonna be evicted, going to be evicted, about to be homeless, be homeless,
        going to be homeless, gonna be homeless, become homeless, notice to vacate, vacate, marshals,
        lockout date, lease ended, lease not renewed, didnt renew my lease, not renewing our lease, not
        renewing my lease, sold the building, selling the house we rent, need to be out, room mate, looking
        for roommates, roommate to split, roommate to share, share an apartment, shared housing, sublease,
        short term rental, short term stay, airbnb, extended stay, hotel voucher, motel voucher, hotel for
        the night, hotel for a few nights, motel for a night, motel for the night, motel for a week, a few
        nights in a motel, another night at the motel, take us in, take me in, take him in, take her in,
        house us, house a family, host a person, host folks, host a refugee, shower and sleep,
        couch free, spare couch, couch open,
        b and b, bedsit, council flat, council house, find us a place, flat for rent, flat to rent,
        flatmate, halfway house, help me find a place, help us find a place, host family, host home,
        housemate, let me stay, let us stay, looking for a 2 bedroom, need a 2 bedroom, park my rv
        overnight, park my van overnight, place for my tent, put me up, put us up, rent me a room, safe
        parking, sober house, sober living, staying in a tent, take in a mom, two bedroom to rent""",
    "utilities": """
        disconnect, disconnect from, shutoff from, disconnection from, bill for electric, electrical bill,
        lights getting cut, lights are getting cut, lights are about to, lights going off, lights went out,
        lights out, lights cut, lights were cut, cut our lights, power getting cut, power is getting, power
        getting shut, power is being, power got cut, power got shut, power was cut, power was shut, power
        has been off, power has been out, power still out, power is still out, powers out, power gone, no
        power since, power since, electricity is off, electricity got cut, electricity cut, electric got
        cut, electric is off, electric got shut, electric shut off, electric cut off, electric is getting,
        electric getting shut, electric due, electric is due, light bill is due, cut my gas, cut our gas,
        cut my power, cut my electric, cut our electric, cut my heat, cut my water off, cut our water off,
        cut off my water, cut off our water, cut off our gas, cut off my lights, cut off our lights, cut off
        my electric, cut off our electric, cut off the power, cut off the gas, cut off the lights, cut off
        the electric, shut my power, shut my lights, shut my gas, shut my electric, shut our power, shut our
        gas, shut off my power, shut off our power, shut off my lights, shut off our lights, shut off my
        gas, shut off our gas, shut off my electric, shut off our electric, shut off my water, shut off our
        water, shut off the power, shut off the gas, shut off the lights, shut off the electric, shutting
        off my, shutting off our, shutting off the, shut off date, shut off for, shutoff date, turn off my
        electric, turn off my gas, turn off my lights, turn off my water, turn off our electric, turn off
        our gas, turn off our lights, turn off our water, turn off the power, turn off the gas, turn off the
        lights, turn off the electric, turn my lights, turn my power, turning off our, turned off our power,
        turned off our gas, turned off my power, turned off my gas, turned off the heat, turned off the gas,
        turned off the power, get the lights back on, get my lights back on, get the power back on, get the
        heat back on, lights back on, power back on, gas back on, heat back on, keep my lights on, keep our
        lights on, keep my power on, keep our power on, keep my heat on, reconnect, reconnect fee,
        reconnection, reconnection fee, reconnect my, disconnect date, disconnecting, disconnect my,
        disconnect our, utilities shut, utilities cut, utilities are, utility shutoff, utility assistance,
        utility help, utility company, electric assistance, heating assistance, heat assistance, energy
        assistance, help with electric, help with lights, help with my light, help with gas bill, budget
        billing, gas heat, heat shut off, heat is shut off, heat cut, heat got cut, heat has been off, heat
        been off, heat been out, heat has been out, heat hasnt, heat isnt working, heat doesnt work, heat
        stopped working, heat not working, heat wont, heats out, heats off, heats been out, no heat in, no
        heat or, no heat since, no heat for, with no heat, have no heat, freezing in here, freezing in my
        apartment, freezing in our, its freezing in, cold in here, oven for heat, using the oven to heat,
        heating with the oven, heating with my oven, propane tank, propane tanks, propane refill, propane
        for, propane is low, propane tank is empty, low on propane, fuel oil, oil for heat, oil for the
        furnace, oil delivery, oil in the tank, tank is empty, heating fuel, kerosine, pellets, pellets for,
        pellet stove, stack of wood, load of wood, load of firewood, cord of firewood, seasoned firewood,
        split wood, split firewood, wood stove, woodstove, wood for heat, wood to burn, wood for the stove,
        wood for our stove, wood to heat, stove wood, xcel, pg e, pge bill, coned bill, con edison, national
        grid, eversource, entergy, duke, dominion, fpl, peco, pseg, dte bill, consumers energy, ameren,
        comed bill, centerpoint, oncor, txu, reliant, socal gas, edison bill, ladwp, sewer bill, trash bill,
        water got turned off, water turned off, water is getting shut, water getting shut off, water cut
        off, water is shut off, water shut,
        no tengo heat, no heat,
        bag of coal, coal for, cut off our power, cut our power, cut our power off, electric is getting
        cut, emergency credit, meter credit, meter is out, meter top up, oil for the tank, power turned
        back on, prepay meter, top up my meter""",
    "money": """
        money until, some money, little money, extra money, emergency money, emergency funds, emergency
        cash, emergency loan, cash assistance, cash help, cash aid, small loan, short term loan, loan til,
        loan until, borrow 20, borrow 40, borrow 50, borrow 100, borrow $, lend 20, lend 50, lend 100, lend
        $, lend me $, loan me $, spot me $, front me $, spare $, spot $, spot someone, spare 20, spare a few
        dollars, spare a few bucks, spare some change, spare change, couple bucks, couple of bucks, couple
        dollars, couple hundred, hundred dollars, hundred bucks, few hundred, 100 bucks, 50 bucks, 20 bucks,
        send money, send cash, send a few, send me, sent to my cashapp, my cashapp, my venmo, my zelle, my
        paypal, cash app is, chime, apple pay, western union, moneygram, wire, payday loan, paycheck is
        late, check is late, check didnt come, check hasnt come, check got delayed, direct deposit hasnt,
        havent been paid, short til payday, short until payday, cover rent, cover my rent, cover the rent,
        cover our rent, pay our rent, pay for rent, rent payment, rent is past due, rent this month, rent
        for, rent for this month, rent by, my rent, our rent, the rent, months rent, month rent, half of
        rent, half the rent, rest of rent, rest of my rent, rest of the rent, part of rent, past due rent,
        late rent, owe in rent, in back rent, owe two months, owe 2 months, behind with rent, behind on our
        rent, behind two months, behind a month, short on my rent, short on our rent, short for the rent,
        rental assistance, rental help, mortgage, mortgage payment, house payment, truck payment, insurance
        payment, car repair bill, repair bill, mechanic bill, cover a bill, cover my bill, cover our bills,
        cover bills, help with bills, help with a bill, help paying bills, help paying a bill, help paying
        for, help pay for, help cover, help me pay, help us pay, help pay my, help pay, pay for a hotel, pay
        for a motel, pay for my meds, pay the deposit, move in costs, move in fees, move in deposit, first
        and last, first and last months, first last and security, apartment application fee, application
        fees, late fee, late fees, copays, er bill, ambulance bill, dentist bill, dental bill, doctor bill,
        doctors bill, vet costs, funeral expenses, funeral home, funeral money, funeral fund, bury my, bury
        our, bury her, bury him, cremation, cremate, headstone, burial costs, traffic fine, court fines,
        parking tickets, tow bill, towed, tow yard, impound fee, out of impound, registration fee, car
        registration, tags on my car, license fee, id fee, bond money, bail fund, commissary, money on his
        books, phone call money jail, school fees, field trip fee, lunch account, lunch debt, tuition fee,
        child support, daycare bill, daycare fees, plane ticket, plane fare, airfare, flight home, gofund,
        gofundme for, go fund me for, donate to, donating to, donate money, donate cash, cash donation,
        money donation, monetary, monetary help, financially, financial support, financial aid, sponsor a,
        grant, microgrant, stipend, mutual aid fund, solidarity fund, pay someones, pay somebody, pay
        somebodys, pay off someones, toward a bill, toward rent, towards rent, toward someones rent, toward
        their rent, gift cards for, visa gift card, walmart gift card, target gift card, walmart card,
        grocery gift card, grocery gift cards, ends meet, dead broke, broke as, laid off and, hours got cut
        and, lost my wallet, lost wages, unpaid leave, phone bill is due, pay my phone bill, cover my phone
        bill, phone is about to be cut off,
        a tenner, broke till payday, few quid, fiver, lend me 10, lend me 100, lend me 20, lend me 200,
        lend me 30, lend me 40, lend me 50, lend me 60, lend me 80, loan me 10, loan me 100, loan me 20,
        loan me 200, loan me 30, loan me 40, loan me 50, loan me 60, loan me 80, lunch money, overdrawn,
        tenner, twenty quid""",
    "internet": """
        internet access, internet service, internet bill, internet for school, internet for my, internet is
        out, internet is down, internet got cut, internet got shut off, internet cut, internet turned off,
        internet shut off, no internet, need internet, wifi password, wifi access, wifi is out, wifi is
        down, wifi got cut, wifi got turned off, wifi got shut off, wifi for school, wifi bill, wifi help,
        no wifi, share wifi, share your wifi, free wifi, wifi extender, wifi router, wifi hotspot, mobile
        hotspot, jetpack, mifi, t mobile, tmobile, boost mobile, metro pcs, metropcs, mint mobile, straight
        talk, tracfone, lifeline phone, obama phone, safelink, phone service, phone plan is, phone got cut,
        phone got shut off, phone is shut off, phone is off, phone is cut off, phone got turned off, phone
        is disconnected, phone minutes ran out, phone card, minutes for my phone, minutes on her phone,
        minutes on his phone, data for my phone, data for, more data, gigs of data, computer for school,
        computer for my, computer for, computer for work, computer class, computer skills, computer lessons,
        computer is, computer died, computer broke, computer wont, computer screen, desktop computer, gaming
        pc, mac book, macbook, old laptop, used laptop, spare laptop, extra laptop, laptop for, laptop
        charger, laptop screen, laptop died, laptop broke, laptop wont, laptop is, chrome book, chromebooks,
        fire tablet, ipads, tablets, android tablet, tablet for, smart tv set up, phone for, iphone, android
        phone, samsung phone, flip phone, basic phone, used phone, old phones, spare phone, extra phone,
        replacement phone, burner phone, unlocked phone, prepaid card, iphone charger, usb c cable, usb c
        charger, charging cord, phone cord, charger cord, charge my phone, charge phones, charge their
        phones, charge your phone, portable charger, battery pack, powerbank, phone battery, ring doorbell
        set up, printer help, printer set up, printer ink, ink cartridges, print at home, email set up, set
        up an email, set up a phone, set up a computer, set up her tablet, set up his tablet, set up my
        tablet, set up her computer, set up my computer, set up my laptop, set up a laptop, set up her
        laptop, set up her ipad, set up wifi, set up the wifi, set up my wifi, set up the internet, set up
        internet, set up a router, set up my router, set up the router, set up zoom on, set up whatsapp, set
        up telehealth, telehealth, telehealth visit, telehealth appointment, video visit, video appointment,
        virtual visit, virtual appointment, virtual school, virtual class, virtual classes, remote school,
        remote learning, online learning, online homework, homework online, do homework online, online
        appointment, online account, online portal, mychart, log into, logging in, logging into, locked out
        of her email, locked out of his email, locked out of my phone, locked out of her phone, locked out
        of the account, locked out of facebook, forgot my password, forgot her password, forgot my pin, get into my email, get into her email,
        get into my account, get into my phone, facebook account, facetime, skype, whatsapp help, google
        account, gmail account, apple id, icloud, computer virus, scam on my computer, got scammed, tech
        savvy, tech person, good with computers, good with computer, good with tech, good with phones, good
        with phone, know computers, know about computers, know computer, teach my mom to use, teach me to
        use my phone, teach grandma, teach seniors computers, learn computers, learn to use, use her phone,
        use his phone, use my phone, use a computer, use the computer, use a smartphone, use email, use
        zoom, use the internet,
        node, mesh node, mesh network, the mesh, join the mesh, join the network, antenna, antennas, access
        point, roof node, realign the dish, the dish, satellite dish, reboot, reboot it, check our wifi,
        check my wifi, check the wifi, check our internet, look at our wifi, look at my wifi, crimp cable,
        cat 6, cat 5, ethernet, ethernet cable,
        run cable, run cables, splice fiber, community wifi,
        a phone for, computer monitor, desktop, document scanner, email help, flash drive, hdmi cable,
        headphones, headset, install the app, keyboard, need phone, old phone, prepaid minutes, thumb
        drive, tv remote setup, unlock my phone, usb drive, working phone""",
}
