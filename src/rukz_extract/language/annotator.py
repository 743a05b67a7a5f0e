"""Articles to docs: tokens, sentences, name spans and tags, in one pass over a batch."""

import tarfile
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import razdel

from rukz_extract.errors import ModelError
from rukz_extract.language.doc import Doc, NameSpan, Tag
from rukz_extract.language.fold import fold
from rukz_extract.sources.article import Article


def _data() -> Path:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModelError("natasha's models are missing: install rukz-extract again")
    return Path(spec.submodule_search_locations[0]) / "data"


class Annotator:
    """TEMPORARY stock slovnet version: the fast path replaces it behind the same interface."""

    def __init__(self, *, names: bool = True) -> None:
        self._names = names

    @cached_property
    def _ner(self) -> Any:
        from navec import Navec
        from slovnet import NER

        navec = Navec.load(str(_data() / "emb/navec_news_v1_1B_250K_300d_100q.tar"))
        return NER.load(str(_data() / "model/slovnet_ner_news_v1.tar")).navec(navec)

    @cached_property
    def _morph(self) -> Any:
        from navec import Navec
        from slovnet import Morph

        navec = Navec.load(str(_data() / "emb/navec_news_v1_1B_250K_300d_100q.tar"))
        return Morph.load(str(_data() / "model/slovnet_morph_news_v1.tar"), batch_size=4).navec(navec)

    def __call__(self, articles: Sequence[Article]) -> list[Doc]:
        return [self._annotate(article) for article in articles]

    def _annotate(self, article: Article) -> Doc:
        tokens = list(razdel.tokenize(article.text))
        starts = [t.start for t in tokens]
        doc = Doc(
            article=article,
            words=[t.text for t in tokens],
            starts=starts,
            ends=[t.stop for t in tokens],
            keys=[fold(t.text) for t in tokens],
        )
        index = {start: i for i, start in enumerate(starts)}
        sents = [index[s.start + len(s.text) - len(s.text.lstrip())] for s in razdel.sentenize(article.text) if s.text.strip()]
        doc.sentences = sents or (0,)
        if not self._names or not tokens:
            return doc
        spans = self._ner(article.text).spans
        ends = {end: i + 1 for i, end in enumerate(doc.ends)}
        doc.names = [NameSpan(s.type, index[s.start], ends[s.stop]) for s in spans]
        bounds = [*doc.sentences, len(tokens)]
        rows = [doc.words[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
        inside = {i for s in doc.names for i in range(s.first, s.last)}
        flat = [t for markup in self._morph.map(rows) for t in markup.tokens]
        doc.tags = {
            i: Tag(t.pos, *(t.feats.get(k, "") for k in ("Case", "Number", "Gender", "Animacy")))
            for i, t in enumerate(flat)
            if i in inside
        }
        return doc
