"""What is neither asked nor offered: thanks, sign-ups, questions, news, pledges, chatter.

A label is "kind weight" (see `kinds`). Written after slang is undone and plurals are gone: "someone" also
stands for somebody and sm1, "anyone" for anybody, "need" for needs.
"""

OTHER: dict[str, str] = {
    "other 8": """
        anyone have the, anyone got the, does anyone have the, does anyone got the, who has the, who got
        the, quien tiene el, quien tiene la llave, quien tiene las, alguien tiene el numero, alguien tiene
        el link, can someone tell me, can anyone tell me, could someone tell me, can someone send me the,
        can anyone send the, can someone share the, can someone post the, can someone explain how, can
        someone confirm, can anyone confirm, can someone remind me, can someone repeat, can someone add me,
        can you tell me, alguien me puede decir, alguien me dice, me pueden decir, me puede decir, alguien
        me pasa el, me pasan el link, me mandan el, pueden mandar el, me agregan al, necesitamos ponernos de
        acuerdo, traigan sus, the 10am slot, anyone know a good, know a good place to eat, please bring,
        please wear, please drop, please use, please remember, please be, please rsvp, please park, drop off
        donations, bring your, bring gloves, bring chairs, bring a chair, bring a dish, traigan, favor de
        traer, favor de, workshop, distribution, classes start, class starts, clinic this, free clinic,
        clases empiezan, las clases, clinica gratis, reparto de, volunteer training, orientation, all
        welcome, todos bienvenidos, empiezan el, empieza el, starts monday, starts at, empieza a las, from
        me, count on me for, ill match, cuenten con, mios, lost my keys, anyone seen, seen my, set of keys,
        se encontraron, driving shift, my driving shift, shift to, soy nuevo aqui, soy nueva aqui, im new
        here, got the job, consegui trabajo, made the team, first steps, por fin arreglaron, por fin,
        finally fixed, can someone turn off, turn off the lights, can someone close, can someone lock, can
        someone unlock, can someone update, can someone check the spreadsheet, can someone clean, can
        someone set up chairs, ponernos de acuerdo, need to order, need to agree, need to plan, need to
        figure out who, rent split, split the rent with, good pizza, good restaurant, good place to eat,
        favorite, know a good, can i join, quisiera unirme, como me uno, how do i join, are you a, eres un,
        prueba, test message, main break, crew is there, inventory, minutes of the, did the food, truck
        come, how many volunteers, how many people, still doing, hours changed, volvio, ya volvio, somebody
        left their, someone left their, left their, update the spreadsheet, bringing the tables, a
        treasurer, a secretary, the driver slot, slot saturday, take the slot, a slot, we will start, start
        at, i can bring chips, bring chips, bring dessert, can bring a dish, called back, they have a spot,
        too damn high, is a clown, stop texting, manden fotos, alguien sabe si abren, alguien sabe si,
        alguien sabe a que hora, alguien sabe cuando, alguien sabe que paso, yo llevo los platos, llevo los
        platos, llevo el postre, se me olvido la junta, ya arregle, ya lo arregle, me quede dormida, me
        quede dormido, dijo que todo, que rica, que rico, a poco, tuvimos, cuantos van, donde dejaron,
        gracias por el, i got last, were perfect, bless him, bless her, on time, who has the van, can you
        resend, can you send, can you tell, can you explain, can you add me, can you remove, can you repeat,
        can you post, can you share the, could you resend, could you send, please resend, need better, need
        everyones, need everyone to, need more volunteers, need a few volunteers, need help setting up for,
        put my name, on the list for, add us to, all good now, all good, its handled, thats handled,
        handled, taken care of, got a ride, got the ride, got it now, just seeing this, just saw this,
        apenas vi, vi el mensaje, log it, bring it back, please return, tell your mom, tell ur, was
        delicious, was a hit, proceeds, bake sale, says were fine, already got one, i already have, hows
        everyone, how is everyone, who all is, anyone know the, any news, any update, any updates, the link,
        the flyer, mute, admin, moderator, password for the group, need a laugh, need a nap, need a
        vacation, we need better, need a raise, need money to be, need new leadership, need more coffee,
        need another coffee, need a haircut, need to sleep, need a ride or die, for the volunteer, for the
        volunteers, volunteer shirts, spaghetti dinner fundraiser, reenviar, me reenvian, reenvien, el
        enlace, el the link, me agregan, agreguenme, me sacan del grupo, ya lo tengo, ya no se ocupa, ya
        consegui uno, ya me lo dieron, ya llegaron, ya estuvo, ya se resolvio, ya quede, todo bien, todos
        bien, todo listo, quedo rico, estuvo rico, estuvo bueno, estaba rico, muy rico, estuvo padre, nos
        fue bien, avisenme, confirmen, confirmo, confirmado, asistire, ahi estaremos, presente, no
        podre, vendo, se renta local, me gusto, me encanto, saludos a todos, buen provecho, put me down,
        sign me up, sign up sheet, signup sheet, count me in, mark me down, add me to, pencil me in, im
        signing up, signed up, sign up for, volunteers needed, need volunteers, needs volunteers, looking
        for volunteers, volunteer needed, we need volunteers, more volunteers, more hands, need vacation,
        need a drink, need coffee, need a coffee, need sleep, need a break, need a beer, need a hug, need a
        life, need a minute, need to vent about, need to get out more, need to know, we need to talk about,
        need to discuss, need to vote, need to decide, need to start, we need to, you need to, they need to,
        yall need to, no need, dont need, doesnt need, didnt need, not needed, no longer need, no longer
        needed, dont need the, dont need anything, all set, never mind, nevermind, nvm, forget
        it, disregard, already got, already have one, already found, found one, found a, found someone, got
        one already, got it covered, thanks everyone, thanks so much, thanks for, thanks to everyone, thank
        you for, thank you so much, thank you all, thank you everyone, many thanks, thank god, so grateful,
        grateful for, so thankful, big thanks, shout out, shoutout, kudos, i pledge, pledge, pledging,
        pledged, chip in, pitch in, ill pitch, i can pitch in, chipping in, ill put in, toward the fund, for
        the fund, to the fund, raffle, what time, whats the time, when is, when are, when does, when do,
        when will, whens, who runs, who left, who took, who made, who wrote, who has keys, who else,
        who do i talk to about the, how do i change, how do i use, how do i sign, how do i leave, how do i
        turn, how do i vote, how does this, how does it, how many people came, how many are coming, how was,
        hows, how are, which bus, which day, which one, what day, whats the, whats up, whats new, whats
        happening, is the pantry, is the meeting, is there a meeting, is the office, is the library, are
        there still, did anyone, did you, did we, does the pantry, does this, do we have to, do i have to,
        do i need
        to, tell me who, tell me what, tell me when, tell me where, anyone know when, anyone know what,
        anyone know if, anyone know why, anyone know how, anyone know who, anyone know what time, anyone
        see, anyone watch, is anyone going to the meeting, anyone hear, anyone heard, anyone coming, what do
        you think, reminding everyone, friendly reminder, dont forget, save the date, join us, come join,
        youre invited, you are invited, invited to, rsvp, vote yes, vote no, vote on, voted, vote for, im
        voting, i vote, my vote, my shift, the shift, shift on, shift is, swap shift, cover my shift, after
        that shift, next shift, pm shift, am shift, morning shift, saturday shift, sunday shift, cant make
        it, cant come, cant do the, cant do my, wont be able to make, wont be there, not going to make it,
        not gonna make it, cant attend, running late, be late, be there in, ill be there, iwill be there, be
        there at, be there soon, there by, on my way, omw, im here, im outside in, see you at, see you
        there, see you all, see you tomorrow, see yall, see you, congrats, congratulations, happy birthday,
        happy bday, hbd, merry christmas, happy new year, happy holidays, happy thanksgiving, happy easter,
        happy monday, happy friday, good night everyone, have a blessed, have a great, have a good, good
        morning everyone, good morning all, great job, good job, nice work, well done, amazing job, awesome
        job, great work, good work, love this, love that, love you all, for sale, sell my, obo, asking
        price, wrong number, wrong chat, wrong group, unsubscribe, leave group, no worries, you got it, got
        it, sounds good, sounds great, that works, works for me, will do, see above, just kidding, for real
        though, i agree, so true, we delivered, we packed, we served, we raised, dropped it, dropped off
        the, got the food, got the package, got my package, came today, worked great, minutes of, knock
        knock, dying
        to, dying for, killed me, killing me lol, tired of, gracias por, gracias a todos, gracias a todas,
        muchas gracias por, mil gracias, muy agradecida, muy agradecido, muy agradecidos, agradezco a,
        apuntenme, apuntame, anotenme, anotame, me apunto, me anoto, cuenten conmigo, yo me apunto, yo me
        anoto, anotense, apuntense, inscribanse, a que hora, que hora, cuando es, cuando son, cuando abren,
        cuando cierran, cuando hay, cuando empieza, donde es, donde queda, donde va a ser, quien es, quien
        dejo, quien gano, quien fue, quien hizo, quien va a, quien viene, quien tomo, como me salgo, como
        cambio, como se usa, como funciona, como estan, como estas, como les va, como les fue, que tal, que
        dia, que opinan, que paso, ya abrieron, abren hoy, esta abierto, estan abiertos, ya no necesito, ya
        no necesitamos, ya no ocupo, ya no hace falta, ya no me hace falta, no necesito, no necesitamos, no
        hace falta, ya consegui, ya conseguimos, ya encontre, ya encontramos, ya me ayudaron, ya me dieron,
        ya tengo, ya quedo, ya esta, ya llego, olvidenlo, olvidalo, se les recuerda, les recuerdo, les
        recordamos, recordatorio, recuerden, no olviden, junta es, reunion del, los invitamos, las
        invitamos, estan invitados, invitados, los esperamos, acompanenos, se vende, vendemos, en venta, yo
        pongo, yo aporto, para la colecta, me comprometo, voto por, yo voto, voten, mi turno, el turno,
        cambio de turno, cubrir mi turno, no puedo ir, no voy a poder, no podre ir, no puedo llegar, llego
        tarde, voy tarde, ya voy, voy en camino, ahi voy, ahi estare, alla nos vemos, nos vemos, hasta
        manana, feliz cumpleanos, feliz navidad, feliz ano, feliz dia, feliz lunes, feliz viernes, felices
        fiestas, buen trabajo, bien hecho, excelente trabajo, que emocion, que padre, que gusto, no manches,
        no se preocupen, de nada, me equivoque, numero equivocado, necesito vacaciones, necesito unas
        vacaciones, necesito dormir, necesito un cafe, necesito un descanso, voluntarios para,
        entregamos, repartimos, juntamos, recaudamos, me muero de risa, cumpleanos""",
    "other 3": """
        avisen,         insane, yay, cute, so fun, so much fun, so cute, beautiful, best ever, la mejor, el
        mejor,
        misa, yoga, mural, llega a las, llego tarde, insane prices, fyi, wow, subio, wtf, smdh, bruh,
        omg, thank goodness, gracias a dios, my vote, the team, soccer, futbol, school play,
        concert, concierto, festival, carnival, feria de, brunch, happy hour, holiday party, cookout, bbq
        at, agenda, minutes from, general meeting, meeting is, meeting at, meeting on, our meeting, next
        meeting, the meeting, potluck, block party, open house, town hall, doors open, live music, rally,
        protest, poll, survey, petition, lol, lmao, haha, hahaha, rofl, jk, weather, the game, city
        council, the mayor, election, traffic, movie, is a joke, bored, tired of, raffle, fundraiser, fund
        raiser, la junta, la reunion, asamblea, la asamblea, posada el, kermes, rifa, colecta, jaja, jajaja,
        jajaj, jajajaja, jeje, jejeje, xd, el partido, el alcalde, gobierno, elecciones, trafico, cumple,
        cumpleanos, proud of, so proud, graduated, selling, delivered, arrived, same here, agreed, swap,
        reminder, is it, is this, is that, are you, are we, anyone else, turned out great, felicidades,
        perdon, encuesta, votacion, exactly, totally, que bueno, que bonito, que lindo, de acuerdo,
        buenisimo, orgullosa, orgulloso, no problem, np, anyone going to the meeting, invitacion, what are,
        what is, what does, how is, what happened, who is, who was, who are, where are, where is the, donde
        esta, wheres, wheres the, who has the key, pongo, aporto, coopero, sent the, put in""",
    "other 2": """
        thanks, thank you, gracias, muchas gracias, bless you all, god bless, bendiciones, dios los bendiga,
        yes, yep, yeah, nope, ok, okay, cool, nice, wow, omg, welcome, bienvenidos, bienvenida, bienvenido,
        buenos dias grupo, buenos dias a todos, good morning, goodnight, good night, buenas noches a todos,
        hello everyone, hi everyone, hi all, hola a todos, update, announcement, anuncio, aviso, fyi, psa,
        volunteer, volunteers, voluntarios, voluntario, meeting, junta, reunion, flyer, newsletter, group
        chat, this group, this chat, este grupo, was great, was so, was amazing, was awesome, yesterday,
        last night, ayer, anoche, sorry, disculpen, lo siento, just saying, im just, i think, i believe,
        creo que, pienso que, me parece, saw, heard, felt, listo, claro, si esta bien, esta bien, the fund
        is at, missed it, enjoy, love, too bad, cornbread, anyway, postponed, rescheduled""",
    "other 1": """
        keys, llaves,         ugh, smh, already, team, everyone, equipo, vecinos""",
}
