"""Articles to docs: tokens, sentences, name spans and tags, in one pass over a batch."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rukz_extract.language.alphabets import in_one_alphabet
from rukz_extract.language.doc import Doc
from rukz_extract.language.lines import line_starts
from rukz_extract.language.sentences import sentence_starts
from rukz_extract.language.threads import limit_threads
from rukz_extract.language.tokens import Tokenizer
from rukz_extract.sources.article import Article

if TYPE_CHECKING:
    from rukz_extract.language.morph_tagger import MorphTagger
    from rukz_extract.language.name_tagger import NameTagger

TAGGED_KINDS = ("PER", "LOC")
"""Names whose words get tags: organizations are not put in the nominative word by word."""

_FORMER = "кс-"
"""Of "экс-" and "Экс-", the letters that are alike."""
_FORMER_LENGTH = 4


class Annotator:
    """Annotates batches of articles; the models are loaded when the first batch that needs them comes.

    With ``names=False`` the docs have tokens and sentences only, and neither numpy nor a model is loaded: hence the
    imports inside the properties.
    Raises ModelError, at the first call, when the models are missing or altered.
    """

    def __init__(self, *, names: bool = True) -> None:
        self._names = names
        self._tokenize = Tokenizer()

    @cached_property
    def name_tagger(self) -> "NameTagger":
        """The tagger of names, loaded at first use."""
        from rukz_extract.language.name_tagger import NameTagger

        return NameTagger()

    @cached_property
    def morph_tagger(self) -> "MorphTagger":
        """The tagger of cases and genders, loaded at first use."""
        from rukz_extract.language.morph_tagger import MorphTagger

        return MorphTagger(self.name_tagger.table)

    def __call__(self, articles: Sequence[Article]) -> list[Doc]:
        """One doc per article, in order."""
        docs = [self.segment(article) for article in articles]
        if self._names:
            with limit_threads():
                self._tag(docs)
        return docs

    def _tag(self, docs: Sequence[Doc]) -> None:
        """Give the docs their names and the tags of these."""
        for doc, names in zip(docs, self.name_tagger([plain_words(doc) for doc in docs]), strict=True):
            doc.names = names
        chosen = [tagged_tokens(doc) for doc in docs]
        for doc, tags in zip(docs, self.morph_tagger(docs, chosen), strict=True):
            doc.tags = tags

    def segment(self, article: Article) -> Doc:
        """A doc with tokens and sentences."""
        text = in_one_alphabet(article.text)
        words, keys, starts, ends, breaks = self._tokenize(text)
        sentences = sentence_starts(text, breaks)
        lines = line_starts(text, starts, ends)
        return Doc(article, text, words, starts, ends, keys, sentences, lines)


def plain_words(doc: Doc) -> Sequence[str]:
    """The words of a doc as the tagger of names knows them: "экс-аким" is none of its words, "аким" is."""
    if _FORMER not in doc.text:
        return doc.words
    return [
        word[_FORMER_LENGTH:] if word[1:_FORMER_LENGTH] == _FORMER and len(word) > _FORMER_LENGTH else word
        for word in doc.words
    ]


def tagged_tokens(doc: Doc) -> list[int]:
    """The tokens of the names of persons and places, ascending."""
    return [token for name in doc.names if name.kind in TAGGED_KINDS for token in range(name.first, name.last)]
