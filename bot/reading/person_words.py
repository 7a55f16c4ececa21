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
    gente familiar ahijado ahijada nuera yerno
    """.split()
)
