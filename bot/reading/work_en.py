"""The wider English vocabulary of work: driving, carrying, mending, the yard.

Brands, verbs with their objects, slang and regional words, read as `lexicon_en`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "ride": """
        going past, going by the, need to be at, has to be at, have to be at, needs to be at, rides to, ride
        there, ride back, ride over, ride home, ride into, ride from, ride for my, ride for, need rides,
        someone to drive, somebody to drive, anyone to drive, need a driver, needs a driver, driver for,
        driver needed, lift there, lift into town, lift to work, lift from, lift over, lift up to, quick
        lift, give me a lift, give her a lift, give him a lift, give people lifts, lifts, gimme a ride, get
        picked up, be picked up, picked up and, pickup from, pick up at the airport, pick up from work, pick
        me up from, pick up my mom, pick up my dad, pick up my husband, pick up my wife, pick up my sister,
        pick up my brother, collect my, drop me at, drop me by, drop me home, drop her at, drop him at, drop
        her off, drop him off, drop them off, drop us at, drop us off, drive me to, drive her to, drive him
        to, drive my mom, drive my dad, drive my husband, drive my wife, drive to and from, drive up to,
        drive down to, drive over to, drive into, chauffeur, chauffer, carpool to, car share, carshare,
        rideshare, ride share, uber ride, uber money, uber card, uber credit, lyft credit, lyft code, lyft
        card, cab fare, cab ride, taxi ride, paratransit, dial a ride, access ride, transport to, transport
        from, transport for, transport my, medical transport, medical transportation, medical ride, medical
        van, non emergency transport, wheelchair accessible ride, transportation to, transportation for,
        transportation from, no transportation, no transpo, no vehicle, without a car, dont have a car,
        doesnt have a car, dont have a vehicle, have no car, has no car, has no ride, have no ride, havent
        got a car, cars in the shop, my car is down, my cars down, car got repossessed, license is
        suspended, license suspended, lost my license, not driving anymore, cant drive anymore, doesnt
        drive, does not drive, do not drive, no longer drives, wont drive at night, cant drive at night,
        cant drive myself, way to dialysis, way to chemo, way to work, way to the doctor, way to the
        hospital, way to the airport, way to school, way to the clinic, way to court, way to appointment,
        way to my appointment, way over to, how to get to my, getting to work, getting to school, getting to
        dialysis, getting to chemo, getting to the doctor, getting to the hospital, getting to the clinic,
        getting to the store, getting to court, getting to church, getting to my appointment, getting to
        appointments, getting to her appointment, getting to his appointment, get there and back, round
        trip, roundtrip, there and back, to and fro, one way trip, head to dialysis, take me and, take my
        wife, take my husband, take my aunt, take my uncle, take my sister, take my brother, take my friend,
        take my roommate, take my grandpa, take my grandmother, take my grandfather, take my kid to, take my
        kids to, take folks to, take people, take seniors, take elders, take you to, take ya to, take anyone
        to, run errands, run me up, run me down, run me by, run her to, run him to, run my mom, run my dad,
        get my grandma to, get my husband to, get my wife to, get my son to, get my daughter to, get my kids
        to, get my kid to, get my neighbor to, going your way, going that way, going toward, going towards,
        heading toward, heading towards, heading up to, heading down to, headed up to, headed down to,
        headed out to, headed into, driving up to, driving down to, driving out to, driving into, driving
        by, driving past, driving through, driving back to, passing through, anyone going up to, anyone
        going down to, anyone going into, anyone passing by, open seats, open spots, empty seats, spare
        seat, spare seats, extra seat, extra seats, free seat, seats available, passenger seat, my minivan,
        my suv, got a minivan, have a minivan, van with a lift, wheelchair lift van, bus tokens, transit
        card, transit pass, train ticket, train fare, greyhound ticket, amtrak ticket, subway fare, clipper
        card, metro card, monthly pass, bus card, gas cash, gas fill up, fill my tank, fill up my tank, out
        of gas, gas to get to, gas to get, stranded at the, need to get to, gotta get to, got to get to,
        have to get to, has to get to, needs to get to, trying to get to, to get my kid from,
        airport pickup, anyone with a car, bus strike, missed my bus, missed the bus, orca card, oyster
        card, oyster top up, someone with a car, tank of gas""",
    "moving": """
        moving to another, moving across town, moving this, moving on the, moving apartments, moving houses,
        moving companies, need muscle, some muscle, extra muscle, hands to move, hands to lift, hands to
        load, hands to carry, extra hands to, helping hands to, bodies to move, bodies to load, strong
        bodies, strong guys, strong dudes, strong folks, strong friends, strong person, strong neighbor,
        strong back needed, able bodied, heavy stuff, heavy furniture, heavy boxes, heavy dresser, heavy
        couch, lift furniture, lift heavy, lifting furniture, lifting boxes, carrying boxes, carrying
        furniture, carry furniture, carry groceries up, carry things, carry some, carry stuff up, carry my
        stuff, lug boxes, lug my, haul furniture, haul stuff, haul some, haul junk, haul trash, haul my,
        haul it, haul a, haul off my, hauled away, hauled off, hauled to, junk removal, junk hauled, take to
        the dump, to the dump, haul to the dump, run to the dump, trip to the dump, dump trip, bulk trash,
        bulky items, bulky trash, old mattress out, couch out of, get rid of an old couch, move a couch,
        move a bed, move a dresser, move a fridge, move a piano, move a table, move some furniture, move
        some stuff, move some boxes, move stuff, move things, move boxes, move it, move them, move heavy,
        move her stuff, move his stuff, move our stuff, move my stuff, move my things, move my couch, move
        my bed, move me, move us, move out of my, move out day, move out help, move in help, moved into,
        moved out of, pods, storage locker, storage unit to, out of storage, into storage, from storage, to
        storage, load the uhaul, unload the uhaul, loading a uhaul, loading the uhaul, loading the truck,
        loading a truck, unloading the truck, unloading a truck, load my truck, load my van, truck and a
        trailer, truck and trailer, truck with a, flatbed, utility trailer, flat bed, f150, f 150, ram 1500,
        silverado, sprinter van, work van, big van, big truck, cargo trailer, moving van, box van, furniture
        dolly, appliance dolly, handtruck, ratchet straps, tie downs, packing tape, packing supplies, moving
        supplies, packing help, pack up, pack my, packing my, boxes for moving, cardboard boxes, empty
        boxes, up two flights, up 3 flights, up 2 flights, up to the third floor, up to the 3rd floor, up to
        the second floor, up to the 2nd floor, down from the third floor, down the steps, down the stairs,
        from upstairs, into the basement, out of the basement, up from the basement, get it home, cant get
        it home, bring it home, pick it up and bring, have to be out, gotta be out, out by the 30 th, out by
        the 31, out by the first, rearrange furniture, furniture rearranged, donated couch, donated
        furniture picked up, pick up a couch, pick up a dresser, pick up furniture, pick up a bed, pick up a
        mattress, pick up a table,
        bubble wrap, deliver a bed, delivery of a bed, help me pack, help me unpack, help unpack, help
        unpacking, help us pack, man and a van, man with a van, my move, packing paper, removal van, too
        heavy for me, too heavy to lift, van and a man""",
    "repair": """
        handy with, handy around, good with tools, good with their hands, good with cars, good with engines,
        good with electrical, good with plumbing, know plumbing, know electrical, know about cars, know
        cars, knows cars, car trouble, car issues, engine trouble, engine light, check engine light, clicks
        when, just clicks, wont turn over, wont crank, wont start, doesnt start, doesnt turn on, wont turn
        on, wont come on, wont light, wont ignite, wont stay lit, pilot light, pilot is out, pilot went out,
        thermostat, radiator, radiators, baseboard heater, space heater broke, heat pump, hvac guy, ac went
        out, ac quit, ac died, ac isnt, air conditioning, furnace is, furnace quit, furnace died, furnace
        went out, furnace stopped, boiler died, boiler quit, boiler is, water heater is, water heater died,
        water heater quit, water heater broke, water heater leaking, water heater went out, hot water tank,
        garbage disposal, sump pump, well pump broke, septic, septic tank, sewer line, sewage, sewage
        backup, toilet wont flush, toilet is clogged, toilet keeps, toilet running, toilet overflowed,
        toilet leaking, running toilet, clogged toilet, clogged drain, clogged sink, slow drain, bathtub
        wont drain, tub wont drain, tub is clogged, drain is clogged, snake the drain, drain snaked, sink is
        clogged, sink wont drain, faucet drips, faucet leaks, faucet is, faucet wont, faucet keeps, faucet
        running, shower wont, shower is, shower head, showerhead, leak in, leak under, leak in the roof,
        roof leak, roof leaks, roof leaking, roof is leaking, roof is, roof caved, roof repair, shingles,
        shingle, ceiling is, ceiling leak, ceiling leaking, ceiling fell, ceiling caved, hole in the roof,
        hole in the wall, hole in the floor, hole in my wall, rotten step, rotten floor, rotted out, floor
        is soft, floorboard, floorboards, deck boards, porch step, porch steps, porch is, porch rail, stair
        rail, stair railing, steps fixed, step fixed, front steps, loose railing, broken railing, broken
        stair, broken stairs, broken steps, broken porch, broken fence, fence fell, fence blew, fence is
        down, fence repair, fence, gate wont, gate is, gate fixed, broken gate, door is, door came off, door
        fell, door frame, door jamb, kicked in door, deadbolt, dead bolt, deadbolts, new lock, new locks,
        lock changed, locks changed, lock broke, lock wont, lock on my, window is broken, window is cracked,
        window cracked, cracked window, window wont close, window wont open, window fell, window pane,
        windowpane, plexiglass, storm window, storm windows, plastic on windows, drafty, drafty windows,
        insulate, seal windows, window sealing, weather strip, weatherization, outlets, outlet is, outlet
        sparks, outlet sparking, light switch, ceiling fan, breaker keeps, breaker tripping, breaker
        tripped, breaker box, tripping the breaker, electrical, electrical problem, electrical work, rewire,
        light wont, lights flicker, lights flickering, smoke alarms, smoke alarm chirping, co detector,
        stove is broken, stove is out, stove quit, stove doesnt, oven is broken, oven quit, oven doesnt,
        fridge is broken, fridge quit, fridge isnt, fridge not cooling, fridge wont, fridge stopped working,
        fridge went out, freezer died, freezer quit, washer is, washer wont, washer died, washer quit,
        washer leaking, washer leaks, washing machine broke, washing machine wont, dryer is, dryer wont,
        dryer isnt, dryer quit, dryer died, dryer stopped, dishwasher leaking, dishwasher is, microwave
        died, microwave broke, garage door wont, flat on my, tire blew, blown tire, tire is flat, tire
        popped, tire change, change a tire, change my tire, change the oil, spare tire, car repair, car
        fixed, truck fixed, van fixed, brakes are, brakes are shot, brake pads, brake job, starter, starter
        went, alternator went, radiator hose, serpentine belt, spark plugs, transmission, muffler, exhaust,
        windshield, wiper, wipers, headlight, headlights, tail light, taillight, battery is dead, car
        battery dead, car battery died, needs a jump start, a jump, jumpstart my, wheelchair fixed,
        wheelchair repair, wheelchair broke, wheelchair is broken, wheelchair wheel, scooter repair, bike
        fixed, bike tune, bike tire, bike chain, bicycle repair, fix a flat, hem, hem pants, hemming, hem
        my, alter, alterations, sew a, sew up, sewing help, sew my, zipper, zippers, buttons sewn, needs
        sewing, seamstress, tailor, clothes mended, mend my, shelves up, put up shelves, put up a shelf,
        hang shelves, hang curtains, hang blinds, hang pictures, assemble a, assembled, putting together,
        put it together, ikea, build a bed, build a crib, drywall repair, patch a hole, patch drywall, patch
        the, paint a room, paint a, peeling paint, grout, re caulk, caulking, carpenter work, odd jobs, home
        repairs, house repairs, minor repairs, small repairs, little repairs, handyman work, handyman stuff,
        handyman jobs, honey do, honey do list, fixed up, fixing up, rodents, roach, exterminator, pest
        control, bat in the, wasp nest, termites, flooded basement, basement flooded, basement is flooded,
        basement flooding, water in the basement, water in my basement, pump out, tear out, muck out, gut
        the, storm damage, tree on the roof, tree hit my, tornado damage, hail damage, siding, blew off,
        blew off my roof, blown off,
        sharpen, sharpening, fix zippers,
        battery jump, bed bug help, bed bug treatment, bedbug treatment, curtain rod, help painting, hole
        in wall, keys locked in, locked my keys, locked out of my apartment, locked out of my car, locked
        out of my house, mouse problem, overflowing toilet, painting help, plastic on my windows, roaches,
        roofer, shelf put up, shelves put up, toilet is overflowing, tv mounted, weatherstripping, window
        plastic""",
    "tools": """
        borrow tools, some tools, basic tools, hand tools, power tools, power tool, drill bits, drill bit,
        cordless drill, hammer drill, impact wrench, torque wrench, lug wrench, lug nut, allen wrench, hex
        keys, pipe cutter, pipe threader, plumbers snake, drain auger, toilet auger, caulk gun, glue gun,
        rivet gun, brad nailer, nailer, framing nailer, jigsaw, jig saw, miter saw, mitre saw, table saw,
        band saw, reciprocating saw, sawzall, skil saw, skilsaw, hacksaw, handsaw, bolt cutters, bolt
        cutter, tin snips, wire cutters, wire strippers, multimeter, voltage tester, laser level, tall
        ladder, extension ladder, a frame ladder, scaffold, scaffolding, sawhorse, workbench, work light,
        clamp, vice grips, c clamps, chisel, sledge hammer, mallet, axe, hatchet, maul, wood splitter,
        splitter, hoe, spade, pitchfork, post hole, posthole digger, pruners, pruning saw, hedge clippers,
        hedge trimmers, weedwacker, weedeater, weed eater, string trimmer, aerator, spreader, tamper,
        wheelbarrel, wheelbarrow for, hand cart, garden cart, garden hose, shop light, shop vacuum, carpet
        steamer, steam cleaner, rug doctor, floor sander, belt sander, orbital sander, angle grinder,
        grinder, planer, router bit, dremel, rollers, paint brushes, drop cloth, drop cloths, tire inflator,
        bike tools, floor jack, jack stands, hydraulic jack, car ramps, code reader, obd scanner, obd
        reader, obd, battery charger for car, jump box, jump pack, jumper pack, tow strap, tow rope, chain
        hoist, come along, winch, engine hoist, cherry picker, generator to borrow, loan of a, inverter,
        power inverter, power station, solar generator, extension cords, pressure cooker canner, canner,
        sewing kit, serger, crimping tool, crimper, soldering kit, snowblower to borrow, borrow a
        snowblower, borrow a snow blower, borrow a snow shovel, borrow a pickaxe, borrow a saw, borrow a
        drill, borrow a ladder, borrow a generator, borrow a pressure washer, borrow a truck jack, borrow
        your ladder, borrow your drill, industrial fan, box fans to dry, sump pump to borrow, water pump,
        utility pump, submersible pump, tarp to borrow, canopy, pop up tent, folding tables to borrow,
        chipper, wood chipper, socket, socket set, 10 mm, dolly, hand truck, tile cutter, shop vac, rake,
        air pump, box cutter, chain saw, circular saw, jump starter, megaphone, pa speaker, pa system,
        plumbing snake, power strip, safety goggles, skill saw, strimmer, surge protector, tire iron,
        trickle charger, utility knife, wet dry vac""",
    "snow_yard": """
        shovel out, shovel us out, shovel me out, shovel the, shovel for, shovel a, shovel driveways, shovel
        sidewalks, shovel steps, shovel seniors, shoveling for, shoveling help, shoveler, shovelers, shovel
        after, snow shovel, snow shoveling, snow shoveled, snow plow, snowplow, snow plowed, snow plowing,
        snow cleared, snow clearing, clear snow, clear my walk, clear the walk, clear my steps, clear my
        driveway, clear the driveway, clear driveways, clear walks, clear the sidewalk, clear my sidewalk,
        cleared my, snow in my driveway, snow in the driveway, snow is blocking, snow blocking, snow bank,
        snowbank, snow pile, snow piled, plow left, plow buried, plow blocked, plowed me in, plowed us in,
        plowed in my, buried my car, car is buried, car is snowed in, dig my car out, dig our car out, dig
        the car out, digging out, dug out my, feet of snow, inches of snow, foot of snow, salt for, salt
        the, salt the steps, salt the walk, salt my steps, salt my walk, salt on the steps, ice on my steps,
        ice on the steps, ice on my walk, ice on my driveway, ice on the walk, ice dam, ice on the driveway,
        ice on the sidewalk, icy driveway, icy walkway, icy walk, icy stairs, deicer, sand and salt, sand
        the, chip ice, break up the ice, cut lawn, lawn cut, lawn care, lawn service, lawn looks, lawn work,
        mow a, mow my, mow for, mow the, mow our, mow her, mow his, mow lawn, mow yards, mow my lawn, mow
        grass, mowing help, mow my grass, grass is high, grass is too, grass is tall, grass is knee, grass
        is up to, tall grass, high grass, long grass, grass needs, grass mowed, grass has gotten, cutting
        grass, cut my lawn, cut the lawn, cut our grass, cut her grass, cut his grass, code violation, code
        enforcement, city fined me, city citation, fine for my yard, yard is, yard is a jungle, yard
        cleaned, yard cleaning, yard needs, yard help, yard guy, yard looks, yard debris, yard waste, my
        yard, our yard, her yard, his yard, back yard, front yard, rake my, rake the, rake up, rake leaf,
        rake for, raking leaf, leaf raking, leaf pick up, leaf cleanup, leaf bags, leaf clean up, bag up
        leaf, bag up leaves, blow leaves, fall cleanup, fall clean up, spring cleanup, clean gutters,
        gutters cleaned, gutter cleaning, clean my gutters, clean out gutters, clean the gutters, gutters
        are full, weed my, weed the, weeding my, weeds pulled, pull weeds, pulling weeds, weedwhack, weed
        wack, overgrown yard, overgrown grass, overgrown bushes, overgrown hedge, trim my, trim the hedges,
        trim hedges, trim bushes, trim the bushes, trim my bushes, trim branches, trim a tree, trim the
        tree, tree trimmed, tree trimming, tree cut, tree cut up, tree removal, tree branches, limb fell,
        limb down, branch down, big branch, huge branch, fallen branch, fallen branches, fallen limb, tree
        came down, downed tree, downed limbs, cut up a tree, cut down a tree, chainsaw a, stump removal,
        brush pile, brush cleared, clear brush, garden bed, garden beds, garden help, garden work, raised
        bed, raised beds, raised garden, plant a, water my garden, water my plants, water plants, till my,
        till the garden, dig a garden, mulch my, spread mulch, sprinkler, sprinklers, landscaping, pick up
        sticks, storm cleanup, storm clean up, debris in my yard,
        clear debris, covered in ice, debris removal, driveway is buried, garden starts, gardener, limbs
        cut, plant starts, seedlings, seeds, tomato plants, tree limb""",
}
