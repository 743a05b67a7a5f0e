"""An article in the terminal: its text with the mentions coloured, and a compact table of the records."""

from collections.abc import Collection, Iterator

from rich.console import Group
from rich.table import Table
from rich.text import Text

from rukz_extract.records import Date, ExtractedArticle, Mention, Money, Official, Record, Region, Zone, plain_decimal

STYLES = {
    "officials": "bold magenta",
    "regions": "green",
    "zones": "bold cyan",
    "money": "yellow",
    "dates": "blue",
}
"""Colour of each dimension; a mention inside another takes both."""


def mentions_of(record: Record) -> Iterator[Mention]:
    """Every mention of a record, those of an official's posts included."""
    if isinstance(record, Money | Date):
        yield record.mention
        return
    yield from record.mentions
    if isinstance(record, Official):
        for post in record.posts:
            yield from post.mentions


def highlighted(text: str, article: ExtractedArticle, only: Collection[str]) -> Text:
    """The text with the mentions of the chosen dimensions styled; the text itself is not changed."""
    found = Text(text)
    for dimension in only:
        for record in getattr(article, dimension):
            for mention in mentions_of(record):
                found.stylize(STYLES[dimension], mention.start, mention.end)
    return found


def records_table(article: ExtractedArticle, only: Collection[str]) -> Table:
    """One row per record: id, what it says, its first mention and its rule."""
    table = Table("id", "record", "first mention", "×", "rule", box=None, pad_edge=False)
    for dimension in only:
        for record in getattr(article, dimension):
            places = list(mentions_of(record))
            first = " ".join(places[0].text.split())
            row = Text(record.id, style=STYLES[dimension]), summary(record), first, str(len(places)), record.rule
            table.add_row(*(part if isinstance(part, Text) else Text(part) for part in row))
    return table


def article_view(text: str, article: ExtractedArticle, only: Collection[str]) -> Group:
    """Title line, highlighted text and table of one article."""
    head = f"{article.doc_id} · {article.published or 'no date'}"
    return Group(
        Text(f"── {head} ──", style="bold"), highlighted(text, article, only), Text(), records_table(article, only)
    )


def summary(record: Record) -> str:
    """The normalised values of a record in one line."""
    match record:
        case Official():
            posts = "; ".join(_post(post.title, post.organization, post.jurisdiction) for post in record.posts)
            return f"{record.name.full}: {posts}" if posts else record.name.full
        case Region():
            return " ".join(filter(None, [record.name, record.code or record.subdivision, record.level.value]))
        case Zone():
            return " ".join(
                filter(None, [record.name, record.kind.value, *record.regions, record.place, record.status])
            )
        case Money():
            return _amount(record)
        case Date():
            return " ".join(filter(None, [record.value, record.grain.value, record.modifier]))


def _post(title: str, organization: str | None, jurisdiction: str | None) -> str:
    return " ".join(filter(None, [title, organization, f"[{jurisdiction}]" if jurisdiction else None]))


def _amount(money: Money) -> str:
    bounds = [plain_decimal(bound) for bound in (money.amount, money.amount_max) if bound is not None]
    return " ".join(filter(None, [money.qualifier, "…".join(bounds), money.currency, money.per and f"per {money.per}"]))
