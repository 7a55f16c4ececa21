"""Ways of speaking that sound like danger; taken out of a line before any row of danger looks at it."""

#: Ways of speaking that sound like danger; never contains what a real cry would.
IDIOMS: tuple[str, ...] = (
    r"shoot me (?:a|an|your|the|over|ur)\b[a-z ]{0,12}",
    r"\b(?:phone|car|battery|laptop|fridge|freezer|truck|tablet|wifi|engine|plant|plants|cell|heater|furnace|dryer|washer|computer|chat) (?:just |is |has |was )?(?:died|dying|dead|kicked the bucket)",
    r"\b(?:traffic|heat|cold|back|knee|knees|feet|foot|head|allergies|tooth|teeth|stomach|hip|hips|leg|legs|shoulder|neck|job|shift|boss|rent|bill|bills|prices|suspense|weather|humidity|pic|pics|video|joke|meme|stairs|arthritis|cramps|commute|work|homework|school|test|that|it|this|wait|waiting|smell|noise|shoes) "
    r"(?:of ur dog |of your dog |of you |really |just |literally |still |bill |r )?(?:is |are |s |was |has been |been |will |would |almost |gonna |is gonna |totally )?(?:really |just |literally |absolutely |still |so )?kill(?:s|ing|ed)? (?:me|us)",
    r"kill(?:ing|ed)? (?:some )?time|killing it|killed it|kill for (?:a|some)|kill the (?:lights|mosquitoes|weeds|bugs|roaches|mice|rats|grass|mold)|kill two birds|(?:youre|you are|u r|yall are) killing me",
    r"dying (?:to|for|of (?:laughter|boredom|curiosity|embarrassment))\b|dying (?:laughing|lol|rn lol)|i (?:just )?died laughing|die laughing|dead lol|im dead\b|to die for",
    r"hit me (?:up|with|back)\b|hit (?:us|him|her|them) up\b|beat me to it|beats me\b|hit the (?:store|gym|road|books|spot|sack|hay)|beat the (?:heat|cold|traffic|crowd|rush)",
    r"(?:shooting|shoot) (?:for|hoops|pool|the breeze|over|you|yall|a video|photos|pictures)|shots? (?:clinic|today|for school|record|records)|flu shot\b|covid shot\b|rabies shot\b|long shot\b|give it a shot|screen ?shot",
    r"kick(?:ing|ed|s)? (?:me|us|him|her|them|my [a-z]{1,12}|our [a-z]{1,12}) out|kick(?:ed|ing)? off|kick (?:it|back)|hit (?:a )?(?:rough|hard|bad) (?:patch|spot|times?)|hit (?:hard )?by (?:the )?(?:layoffs|inflation|storm|flood|hurricane)",
    r"nail gun|glue gun|staple gun|caulk(?:ing)? gun|heat gun|water gun|toy gun|squirt gun|gun control|gun violence|gun show|jump the gun|top gun|paint gun|massage gun",
    r"passed? out (?:the|flyers?|food|water|[0-9]{1,4}|all|some|our|candy|masks|bags|meals|lunch|leaflets|supplies|kits|blankets)",
    r"(?:fire) (?:sale|drill|station|department|dept|pit|wood|works|truck|hydrant|extinguisher|alarm battery|fighters?|place|house|sauce|escape)|on fire (?:today|lately|with)|you(?:re)? (?:are )?on fire",
    r"(?:nearly|almost|about|gave me|give me|giving me|like to have|have) (?:had |gave me |have |to have )?a (?:mini )?heart attack when|(?:nearly|almost|gave me|give me|giving me) (?:had |gave me |have )?a heart attack",
    r"(?:after|since|recovering from|survivor of|before) (?:my |his |her |a |the |their )?(?:[a-z]{1,12} )?(?:stroke|heart attack|seizure|overdose|suicide|surgery)|had a (?:stroke|heart attack|seizure) (?:last|in|a while|a few|two|years?|months?|back|and now|so|[0-9])",
    r"suicide (?:prevention|awareness|hotline|squad|training|walk)|first aid (?:class|training|kit|kits)|cpr class|narcan (?:training|kits?|class)|overdose (?:prevention|training|awareness)|domestic violence (?:awareness|training|month)",
    r"me muero (?:de|por) (?:hambre|risa|frio|calor|sueno|ganas|pena|verguenza|sed|envidia|amor|curiosidad|la risa|ver|ir|probar|conocer|comer|un)|muert[oa]s? de (?:hambre|risa|frio|cansancio|sueno|sed|miedo|calor)|(?:morir|morirme|morirse|morirnos) de (?:hambre|risa|frio|calor|pena|verguenza)",
    r"(?:calor|dolor|espalda|frio|trafico|hambre|cabeza|muela|muelas|rodilla|renta|trabajo|tos|gripa|gripe|alergia|pies|pie|sueno|tarea|estres|humedad|renta|sol|cansancio|curiosidad|esto|eso|jefe|escuela)(?: ya)? (?:me|nos) (?:esta|estan|va a|van a|tiene|trae)? ?(?:matando|matan|mata|matar|muriendo|muerta|muerto)",
    r"(?:casi|por poco|va a dar|voy a dar|da|daba|dio casi) (?:me da |me dio |un )?(?:un )?infarto|(?:me|nos|le) (?:va|iba|van) a dar (?:un|el) (?:infarto|ataque|algo|patatus)",
    r"(?:me|nos) (?:va|van|ba) a matar (?:si|por|cuando|mi (?:mama|mom|jefe|jefa|esposa)|jaja\w{0,8}|la tarea)|(?:mi (?:mama|mom|jefe|jefa|esposa) me (?:va a matar|mata)(?: (?:si|por|cuando))?)",
    r"(?:mom|wife|boss|teacher|mother|girlfriend|coach) (?:is |are |s )?(?:gonna|going to|will|would) kill me (?:if|when|for|lol|haha|because|over)",
    r"se (?:me|nos|le|te) murio (?:el|la|mi|su) (?:celular|telefono|cel|carro|coche|bateria|compu|computadora|lap|laptop|refri|plantas?|troca|lavadora)|se murio (?:el|la) (?:celular|telefono|cel|carro|bateria|compu|refri)|(?:matar|mato|matando|matamos) (?:el )?(?:tiempo|rato)|matar (?:cucarachas|ratas|ratones|moscos|hormigas|hierba|el hambre)",
    r"me pego (?:la|el|un|una|mucho|fuerte la|duro la) (?:gripe|gripa|gripa|resfriado|covid|sol|tos|calor|flu|catarro|risa)|me pegaron la|pegar (?:carteles|volantes|anuncios|posters|un)|pegamos (?:carteles|volantes)|golpe de (?:calor|suerte)|pistola de (?:silicon|clavos|agua|pintura|juguete|aire|calor)|arma (?:un|una|el|la|muebles)|se arma\b",
    r"ataque de (?:risa|tos)|explosion de|bomba de (?:agua|aire|gasolina|bicicleta)|de muerte natural|prevencion del suicidio|no (?:me )?responde (?:el|la|los|al|mis|mi) (?:telefono|celular|mensajes?|llamadas?|correo|cel|whats|whatsapp|casero)",
)
