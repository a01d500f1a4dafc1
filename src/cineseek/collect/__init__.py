"""Collects films from places on the web: politely, and without ever losing what it has.

Scrapy asks, the journal remembers, sources read. `import cineseek.collect` is quick: Scrapy is
loaded when something is collected.
"""

from cineseek.collect.collecting import collect as collect
from cineseek.collect.fetcher import Fetch as Fetch
from cineseek.collect.fetcher import Fetched as Fetched
from cineseek.collect.fetcher import FetchFailedError as FetchFailedError
from cineseek.collect.from_archive import collect_archive as collect_archive
from cineseek.collect.from_folder import collect_folder as collect_folder
from cineseek.collect.manners import Manners as Manners
from cineseek.collect.report import CollectReport as CollectReport
from cineseek.collect.report import NotTaken as NotTaken
from cineseek.collect.report import Told as Told
from cineseek.collect.status import SourceStatus as SourceStatus
from cineseek.collect.status import read_not_taken as read_not_taken
from cineseek.collect.status import read_status as read_status
