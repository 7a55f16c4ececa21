"""The wider English vocabulary of things: what is eaten, worn, used at home.

Brands, verbs with their objects, slang and regional words, read as `lexicon_en`; folded, parted by commas.
"""

WIDER: dict[str, str] = {
    "food": """
        canned stuff, pantry staples, pantry stuff, dry goods, shelf stable food, nonperishable food, box of
        produce, bag of produce, sack of potatoes, bag of rice, bag of beans, garden veggies, garden
        vegetables, tomatoes from, cukes, cucumber, bell peppers, carrot, broccoli, cabbage, spinach,
        berries, strawberries, strawberry, blueberries, blueberry, grape, grapefruit, pear, melon,
        watermelon, citrus, apricot, cherries, pomegranate, persimmon, garlic, ginger, basil, cilantro,
        hamburger meat, hamburger, hot dogs, bacon, sausage, pork, pork chops, beef, steak, venison, deer
        meat, salmon, shrimp, tofu, lentil, chickpea, pinto beans, black beans, dried beans, noodle,
        spaghetti, macaroni, tomato sauce, pasta sauce, broth, bouillon, cornmeal, grits, quinoa, oats,
        granola, granola bars, pancake mix, crackers, baking stuff, baking supplies, creamer, almond milk,
        oat milk, soy milk, lactose free milk, powdered milk, cream cheese, sour cream, mayo, ketchup,
        dinner rolls, hamburger buns, sourdough, donuts, doughnuts, muffins, pastries, pies, baked goods,
        groc run, grocries, food run, foodbank, food shelf, food pantries, food hamper, food parcel, food
        delivery, stocking up, stock up, school snacks, after school snacks, kid snacks, lunch stuff,
        sandwich stuff, sandwich fixings, lunch meat, lunchmeat, deli meat, cold cuts, fixings for,
        thanksgiving fixings, holiday food, christmas food, walnuts, pecans, eggs from my, fresh eggs, farm
        eggs, surplus veggies, surplus produce, farm share, csa share, csa, rations, edible, something
        edible, grub, vittles, instacart, food for the week, food for the weekend, food til, food until,
        food to get through, food in the house, food at home, food left, formula and food, kroger gift card,
        food assistance, food help, food stamps got cut, nothing for the kids to eat, soup packets, soup mix,
        aldi gift card, applesauce, asda, bag of chips, baking powder, baking soda, biscuits, bisquick,
        cake mix, canned fruit, capri suns, cassava, cheddar, cocoa, collards, community fridge, cream of
        wheat, crisco, crisps, cupboard is bare, dairy free, do my shopping, do the shopping, ensure
        shakes, fill my cupboards, fufu, gatorade, get the shopping, gluten free, go to the store for me,
        goat milk, grocery gift card, half and half, holiday basket, injera, jar of honey, kraft dinner,
        lactaid, lidl, living on rice, maple syrup, margarine, mayonnaise, morrisons, olive oil, pancake
        syrup, pantry bag, pb and j, plantains, pop tarts, pot roast, protein bars, protein shakes, run to
        the store for me, sainsburys, salt and pepper, saltines, seasoning, skipping meals, some jam,
        strawberry jam, taters, tesco, tinned, weekly shop, yams, yeast""",
    "meals": """
        hot soup, homemade soup, chicken soup, chicken noodle soup, jambalaya, red beans and rice, ramen
        bowl, dal, fried rice, jerk chicken, fried chicken, barbecue plates, rib plates, fish fry, hot
        breakfast, warm breakfast, pancake breakfast, crockpot meals, crock pot meals, slow cooker meals,
        instant pot meals, casseroles, ziti, meatloaf, mashed potatoes, shepherds pie, pot pie, mac and
        cheese tray, homemade bread and soup, home made meals, homemade meals, homemade food, homemade
        dinner, homecooked meals, home cooking, ready made, ready to eat, already cooked, cooked food,
        precooked, microwaveable meals, tv dinners, frozen dinners, freezer meals, freezer lasagnas, freezer
        casseroles, meal delivery, meal drop, meal drop off, meal kit, meals delivered, dinners for, lunches
        for, cooked dinner, hot dinner, dinner for, supper for, sandwiches for, brown bag lunches, sack
        lunches, bag lunches, box lunches, boxed lunches, hot sandwiches, thanksgiving dinner, thanksgiving
        plates, thanksgiving meal, christmas dinner, holiday meal, holiday dinner, easter dinner, burrito,
        taco, empanada, quesadilla, pupusa, tamale, dumpling, egg rolls, sushi, soft foods, pureed meals,
        smoothies, feed a crowd, feed 10 people, feed 20 people, cant stand at the stove, cant cook for, too
        sick to cook, too tired to cook, cant use my kitchen, no kitchen, pizza for, grubhub, to cook for,
        cook extra, ill cook, iwill cook, can cook,
        anyone cooking, is there anyone cooking, making dinner, dinner train, meal train,
        a plate for, biryani, bone broth, doesnt need cooking, dont have to cook, feed us dinner, feed us
        tonight, fix me a plate, gumbo, iftar, no cooking needed, pan of mac and cheese, porridge, pot of
        gumbo, potluck dish, suhoor, sunday roast, to go plate, tray of mac and cheese""",
    "water": """
        bottles of water, case of water, pallet of water, flats of water, water delivery, water bottle,
        gallon of water, gallon water, five gallon, 5 gallon, jug of water, water jug, potable water, safe
        water, distilled water, purified water, water is brown, brown water, water is contaminated, dont
        drink the water, do not drink notice, boil advisory, boil water advisory, boil water notice, no
        clean water, no drinking water, no safe water, water main, water pressure, dry well, well is out,
        well pump, lead in the water, lead pipes, lifestraw, hauling water, haul water, cases of bottled
        water, water for drinking, water to drink, water to flush, flush toilets with,
        aquafina, britta, dasani, faucet runs brown, poland spring, tap is dry, tap runs brown, water main
        break, water refill, zephyrhills""",
    "baby": """
        diapers size, sz 4 diapers, newborn diapers, newborn size diapers, preemie diapers, preemie,
        goodnites, good nites, training pants, overnight diapers, swim diapers, honest diapers, millie moon,
        parents choice, member mark diapers, kirkland diapers, diaper cream, desitin, aquaphor, baby powder,
        baby lotion, baby wash, baby shampoo, baby soap, baby tylenol, gripe water, wet wipes, wet ones,
        water wipes, huggies wipes, soy formula, sensitive formula, gentlease, nutramigen, alimentum,
        neocate, neosure, earths best, bobbie, kendamil, parents choice formula, good start, goat milk
        formula, ready to feed formula, powdered formula, can of formula, cans of formula, formula cans,
        oatmeal cereal for baby, rice cereal, purees, puree, baby puffs, jars of baby food, baby cereal, dr
        browns, bottle warmer, bottle brush, baby bottle, bottles for baby, bottles for my baby, nursery,
        nursery stuff, baby dresser, changing table, changing pad, crib sheets, crib sheet, mini crib,
        portable crib, co sleeper, cosleeper, snoo, moses basket, bassinets, travel crib, baby mattress,
        rocker for baby, rocking chair for the nursery, baby rocker, baby bouncer, jumperoo, exersaucer,
        baby walker, baby toys, activity mat, tummy time, play mat, double stroller, jogging stroller,
        umbrella stroller, travel system, infant car seat, infant carrier, convertible car seat, convertible
        carseat, toddler car seat, booster, ergo carrier, wrap for baby, baby wrap, boppy, nursing pillow,
        nursing cover, breast milk bags, milk storage bags, breast pads, lanolin, postpartum pads,
        postpartum supplies, postpartum stuff, maternity pads, receiving blankets, burp cloths, burp rags,
        sleep sack, sleep sacks, pacis, paci, teether, teething, diaper genie, diaper pail, potty, potty
        chair, potty training, potty seat, new baby stuff, stuff for the baby, things for the baby, stuff
        for my baby, supplies for the baby, supplies for my newborn, stuff for a newborn, little man sized
        up, breastmilk, nan formula, pumping supplies,
        pumped milk, donor milk,
        a and d ointment, aptamil, baby bathtub, baby pouches, baby tub, bassinette, bottle nipples, buggy
        for baby, butt paste, cot for my baby, cot for the baby, cow and gate, dummies for baby, elecare,
        ergobaby, infant seat, mamaroo, medela, nipple cream, packnplay, pediasure, play pen, pouches for
        baby, pram, pushchair, sleepsack, sma formula, spectra pump, walker for baby""",
    "baby+clothing": """
        newborn onesies, baby onesies, preemie clothes, baby sleepers, footie pajamas for baby, baby
        pajamas, baby jacket, baby snowsuit, infant snowsuit, baby hat, baby hats, baby boots, baby mittens,
        baby outfits, baby outfit, 0 3 months clothes, newborn outfits, baby girl clothes, baby boy clothes,
        boy baby clothes, girl baby clothes, infant outfits, baby coats, maternity pants, maternity jeans,
        maternity wear, nursing tops, nursing bras, clothes for the baby, clothes for a newborn, clothes for
        newborn, clothes for my newborn""",
    "clothing": """
        clothes for, clothes size, clothes for my, clothes for work, clothes for school, clothes for an
        interview, clothes closet, clothing for, mens clothes, mens clothing, womens clothes, womens
        clothing, ladies clothes, boys clothes, girls clothes, toddler clothes, kid clothes, teen clothes,
        plus size clothes, plus size, church clothes, dress clothes, dress shirt, dress shoes, dress pants,
        slacks, khakis, suit, suit jacket, sport coat, neck tie, necktie, blouse, skirt, polo shirts, button
        up, button down, collared shirt, black pants, black shoes, white shirt, nonslip shoes, non slips,
        slip resistant shoes, work shoes, work pants, work shirt, work gloves, steel toed boots, steel toe
        boots, rubber boots, rainboots, winter boots, hiking boots, warm boots, insulated boots, mens boots,
        womens boots, kids boots, boots size, boots sz, shoes size, shoes sz, tennis shoes, running shoes,
        gym shoes, basketball shoes, nikes, jordans, crocs, flip flops, moccasins, warm coat, warm coats,
        warm jacket, warm gloves, warm hat, warm socks, heavy coat, down coat, parka, parkas, puffer, puffer
        jacket, peacoat, windbreaker, fleece, fleeces, vests, cardigan, pullover, crewneck, crew neck, long
        sleeve, long sleeves, thermal underwear, thermal, base layer, winter gear, winter clothes, winter
        clothing, winter wear, winter stuff, cold weather gear, cold weather clothes, snow gear, snow suit,
        snow bibs, bibs for snow, ski pants, ski jacket, ear muffs, earmuffs, knit hat, knit hats, stocking
        cap, toque, ski mask, neck warmer, hand me down, handmedowns, sock, new socks, undershirt,
        undershirts, t shirt, tee shirt, panties, boxer briefs, underpants, new underwear, sports bra,
        nylons, pantyhose, joggers, yoga pants, sweat pants, sweats, track pants, denim, coveralls,
        jumpsuit, romper, nightgown, bathrobe, pj, pajama, house shoes, house slippers, swim trunks, bathing
        suit, uniform shirt, school polos, school khakis, school pants, school shoes, homecoming dress,
        formal dress, wedding dress, funeral clothes, black dress, graduation gown, communion dress, quince
        dress, hijab, abaya, headscarf, handbag, size 2 x, size xl, xxl, 2xl, 3xl, size large, size medium,
        size small, 34 x, 32 x, 36 x, growth spurt, nothing fits, none of his pants fit, none of her clothes
        fit, doesnt fit anymore, too small for him, too small for her, outgrew all his, outgrew all her,
        outgrew everything, outgrew his, outgrew her, grew out of all his, grew out of all her, all i own
        is, only have one pair, only has one pair, holes in his shoes, holes in her shoes, holes in my
        shoes, hole in my shoe,
        basketball shorts, bath robe, costume, formal wear, gym shorts, halloween costume, high heels,
        nothing warm to wear, pair of tights, pair of trainers, school jumper, shoes are falling apart,
        something to wear, trousers, warm jumper, warm robe, wellies, wool jumper""",
    "household_goods": """
        home goods, household goods, household essentials, home stuff, things for my new place, stuff for my
        new place, stuff for a new apartment, things for the house, things for the apartment, furnishings, a
        bed frame, twin size bed, full size bed, full bed, queen mattress, king mattress, full mattress,
        futon mattress, day bed, daybed, murphy bed, trundle, trundle bed, loft bed, mattresses, mattress
        topper, box springs, headboard, night stand, night stands, end table, end tables, coffee table,
        dinner table, dining set, dining room set, dinette, card table, folding table, folding chairs,
        stools, bar stools, armchair, arm chair, rocking chair, recliner chair, office chair, desk chair,
        computer desk, computer chair, school desk, sectional, couches, sofas, love seat, tv stand,
        entertainment center, hutch, china cabinet, shelving, book shelf, bookcase, book case, drawers,
        chest of drawers, wardrobe, armoire, closet organizer, coat rack, shoe rack, area rug, throw rug,
        carpet, curtain, curtain rods, blackout curtains, blinds, floor lamp, desk lamp, bedside lamp, light
        bulb, led bulbs, bedding set, bed sheets, bed linens, linens, sheet set, queen sheets, twin sheets,
        king sheets, fitted sheet, comforter set, duvet, throw blanket, fleece blanket, wool blanket,
        electric blanket, heated blanket, warm blankets, winter blankets, pillowcases, pillow cases, bath
        towels, washcloths, bath mat, shower liner, kitchenware, pot and pan, pots and pans set, frying pan,
        cast iron, instapot, pressure cooker, hot plate burner, electric burner, camp stove, coleman stove,
        coffee pot, mixing bowls, baking sheet, measuring cups, dish, glassware, flatware, cutting board,
        tupperware, food containers, storage containers, storage totes, totes, dishsoap, hand soap, bar
        soap, body wash, shampoo and conditioner, conditioner, lotion, deodorants, tooth paste, tooth
        brushes, razors, shaving cream, q tips, cotton swabs, hair brush, hair products, lip balm,
        chapstick, sunscreen, bug spray, hygiene products, toiletry, toilet tissue, kleenex, maxi pads, pads
        and tampons, feminine hygiene, menstrual cups, laundry pods, tide pods, dryer sheets, fabric
        softener, laundry help, laundry basket, hamper, drying rack, quarters for the laundry, wash clothes,
        do laundry, wash my clothes, lysol, disinfectant, clorox wipes, cleaning stuff, cleaning products,
        cleaning supply, mop and bucket, mop bucket, broom and dustpan, swiffer, sponges, trash can, garbage
        can, trash bag, paper plates, aluminum foil, ziploc, ziplock bags, shark vacuum, roomba, washer and
        dryer, dryer for clothes, portable washer, minifridge, chest freezer, deep freezer, refridgerator,
        frige, gas stove, electric stove, gas range, dishwasher, window ac unit, portable ac, ac window
        unit, box fans, tower fan, space heaters, electric heater, oil heater, heaters, humidifier for,
        dehumidifier for, sleeping pad, sleeping mat, sleeping mats, camping gear, camping stuff,
        flashlights, flash light, headlamp, lanterns, batteries aa, aa batteries, aaa batteries, d
        batteries, lighters, hand warmers, handwarmers, bag of ice, propane stove, school stuff, school
        supply, school backpack, back pack, book bag, bookbag, notebook paper, binder, binders, pencils,
        calculator, graphing calculator, art supplies, craft supplies, board games, puzzles, legos, kids
        books, kids bikes, kid bike, adult bike, bike lock, trike, tricycle, skateboard, scooter for kid,
        sports equipment, cleats and, soccer ball, basketball, baseball glove, musical instrument, keyboard
        piano, flat screen, tvs, roku, dvd player, alarm clock, fire extinguisher, artificial tree,
        christmas tree, xmas tree, christmas decorations, christmas lights, christmas toys, toys for, toys
        for christmas, xmas presents, xmas gifts, birthday presents, birthday gift, wrapping paper,
        halloween costume, rolling cart, shopping cart, grocery cart, garment rack, sewing stuff, mosquito
        net, mouse traps, mouse trap, roach traps, roach spray, bed bug covers, planters, pots for plants,
        plant pots,
        a new oven, bin bags, bog roll, comforter, cutlery, hoover, housewares, king bedding, loo roll,
        lunchbox, mirror, mouthwash, moved in with nothing, period stuff, period supplies, plates and
        bowls, plates and cups, queen bedding, recliner, sewing supplies, storage bins, stuff for my
        apartment, things for my apartment, tissues, twin bedding, used oven, vaccum, vaccuum, weather
        radio, yarn""",
}
