"""Words for people that can be counted; known words are singular (see `lexicon`)."""

#: "2 kids", "my mom", "mi vecina".
PERSONS = frozenset(
    """
    kid child children son daughter boy girl baby babies toddler newborn infant teen teenager grandkid
    grandchild grandchildren grandson granddaughter adult adults people person persons senior elder guy
    man men woman women lady brother sister sibling roommate roomate housemate student neighbor neighbour
    neighbors friend coworker mom mother dad father parent grandma grandmother granny grandpa grandfather
    grandparent nana aunt auntie uncle cousin niece nephew wife husband partner spouse boyfriend
    girlfriend fiance bf gf hubby client patient passenger family tenant stepson stepdaughter abuela
    abuelo abuelita abuelito hijo hija hijos hijas nino nina ninos ninas bebe bebes chiquito chiquita
    chamaco chamaca muchacho muchacha joven adolescente adulto adulta persona personas senor senora
    anciano anciana hermano hermana hermanito hermanita esposo esposa marido mujer pareja novio novia
    madre padre tio tia primo prima sobrino sobrina nieto nieta suegro suegra cunado cunada vecino vecina
    vecinito amigo amiga companero companera compadre comadre viejito viejita huesped pasajero pasajeros
    nana tata nene nena viejo vieja roomie pal buddy chavo chava abue apa ama chico chica bebita bebito
    stepdad
    stepmom stepfather stepmother godmother godfather madrina padrino compa padrastro madrastra
    grandbaby veteran widow
    gente familiar ahijado ahijada nuera yerno folk preschooler kindergartner tween fella
    """.split()
)
#: Between a count or "my" and the person.
ADJECTIVES = frozenset(
    """
    little small young old older elderly disabled hungry sick great big grown new dear sweet poor late
    baby lil teenage church next strong able bodied homeless single other more adorable extra pequeno
    pequena pequenos pequenas chiquitos chiquitas mayor mayores menor menores enfermo enferma querida
    anciana anciano grande grandes pregnant embarazada teen autistic diabetic blind deaf special needs
    frail bedridden
    disabled widowed homebound favorite recien nacido nacida
    """.split()
)
#: What a relative does or has who is not the one to be helped.
APART = frozenset(
    """
    hitting hit hits beating beats beat works work working job taking takes used threatened threatening
    cobra trabaja trabajan pegando pega golpea golpeando outgrew cancelled bailed paid laid watches drives
    number phone car house paga gana
    """.split()
)
#: Relatives who need no "my" before them: "mom and dad", "grandma, two grandkids and me".
KIN = frozenset(
    """
    mom mother dad father grandma grandpa grandmother grandfather nana granny husband wife hubby aunt uncle
    brother sister abuela abuelo abuelita abuelito esposo esposa marido suegra suegro hermano hermana tia
    tio mama papa
    """.split()
)
#: Two at once, in their plural.
PAIRS = frozenset(
    """
    parents grandparents inlaws papas papis padres abuelos abuelitos suegros folks
    """.split()
)
