"""The bundled catalogue, and what answers from it: made once for all tests that only ask, for making them takes seconds."""

from rugcheck import Checker
from rugcheck.cache import checker_for
from rugcheck.catalogue.loading import find_bundled, load

CATALOGUE = load(find_bundled())
CHECKER = Checker(CATALOGUE)
COMPILED = checker_for(str(find_bundled()), None)
