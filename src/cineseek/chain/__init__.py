"""The whole way from a place that films come from to an encoder of one's own, for a few films.

What would go wrong after days goes wrong after minutes: every stage is the real one, and only the
number of films is small.
"""

from cineseek.chain.report import ChainReport as ChainReport
from cineseek.chain.report import Stage as Stage
from cineseek.chain.running import Chain as Chain
from cineseek.chain.running import run_chain as run_chain
