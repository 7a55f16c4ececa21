"""Short words that are told apart and read alike in every language of the hub; a receipt is three of them (P7).

They are spelt the same in English and Spanish. Drawn from a language of their voter's own, they would say on the
published list which ballots are those of the few who speak it.
"""

from __future__ import annotations

WORDS: tuple[str, ...] = tuple(
    """
    actor agenda animal arena aroma auto banana bar base bingo boa bonsai cabaret cable cactus canal capital cargo
    casino celestial central cereal chef chocolate club cobra collar color control coral cordial cosmos coyote
    debate dental diagonal digital disco diva doctor drama eclipse editor enigma extra factor familiar fauna
    festival fiesta final flamenco flexible flora floral formal frontal gala gas general genial global golf gong
    gratis hospital hotel humor idea ideal imperial inventor iris jaguar jovial judo kayak karate kilo kimono kiwi
    koala laurel lava legal limbo llama local lunar magma mango manual maraca marina medieval metal mineral motor
    mural musical natural naval neutral nopal nostalgia oasis ocarina orca original oval paella panda panorama
    papaya parasol pasta patio piano picnic pizza plan plaza plural polar polo poncho popular portal postal puma
    quinoa radar radial radio regular ritual robot rodeo rumba rural safari salsa samba sauna sector sensor siesta
    silo similar singular social solar solo sonar tango taxi tempo tenor terminal tiara tornado torso total tractor
    tropical tuba tundra tutor universal valor vapor vector vertical viola visor visual vital vocal yoga zen zigzag
    zinc
    """.split()
)
