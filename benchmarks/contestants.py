"""Who is measured: each is a class that loads at construction and takes a batch of texts when called.

A call returns what was found in a form that can be compared: name spans per article where it finds names.
"""

from collections.abc import Sequence
from importlib.util import find_spec

Spans = list[tuple[int, int, str]]


class NatashaNames:
    """Stock natasha: segmentation and names."""

    label = "stock natasha: segmentation, NER"

    def __init__(self) -> None:
        import natasha

        embedding = natasha.NewsEmbedding()
        self.natasha = natasha
        self.segmenter = natasha.Segmenter()
        self.ner = natasha.NewsNERTagger(embedding)
        self.embedding = embedding

    def __call__(self, texts: Sequence[str]) -> list[Spans]:
        return [self.spans(self.annotate(text)) for text in texts]

    def annotate(self, text: str):
        doc = self.natasha.Doc(text)
        doc.segment(self.segmenter)
        doc.tag_ner(self.ner)
        return doc

    @staticmethod
    def spans(doc) -> Spans:
        return [(span.start, span.stop, span.type) for span in doc.spans]


class NatashaAll(NatashaNames):
    """Stock natasha doing our job as far as it can: names, normal forms, persons' names, dates, money."""

    label = "stock natasha: segmentation, NER, morphology, normal forms, Names, Dates, Money"

    def __init__(self) -> None:
        super().__init__()
        natasha = self.natasha
        self.morph = natasha.NewsMorphTagger(self.embedding)
        self.vocabulary = natasha.MorphVocab()
        self.names = natasha.NamesExtractor(self.vocabulary)
        self.extractors = [natasha.DatesExtractor(self.vocabulary), natasha.MoneyExtractor(self.vocabulary)]

    def annotate(self, text: str):
        doc = super().annotate(text)
        doc.tag_morph(self.morph)
        for span in doc.spans:
            span.normalize(self.vocabulary)
            if span.type == "PER":
                span.extract_fact(self.names)
        for extract in self.extractors:
            list(extract(text))
        return doc


class Pullenti:
    """Pullenti with all its analyzers, when its package is installed (it is neither free nor a dependency)."""

    label = "Pullenti: all analyzers"

    def __init__(self) -> None:
        from pullenti.ner.ProcessorService import ProcessorService
        from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
        from pullenti.Sdk import Sdk

        Sdk.initialize_all()
        self.processor = ProcessorService.create_processor()
        self.source = SourceOfAnalysis

    def __call__(self, texts: Sequence[str]) -> None:
        for text in texts:
            self.processor.process(self.source(text), None, None)


class OurNames:
    """Our tokens and names alone."""

    label = "ours: tokens, NER"

    def __init__(self) -> None:
        from rukz_extract.language.name_tagger import NameTagger
        from rukz_extract.language.tokens import Tokenizer

        self.tokenize, self.tag = Tokenizer(), NameTagger()

    def __call__(self, texts: Sequence[str]) -> list[Spans]:
        tokens = [self.tokenize(text) for text in texts]
        found = self.tag([each.words for each in tokens])
        return [
            [(each.starts[name.first], each.ends[name.last - 1], name.kind) for name in names]
            for each, names in zip(tokens, found, strict=True)
        ]


class Ours:
    """The whole pipeline as a worker of ``rukz extract`` runs it: all five dimensions, to the JSON line."""

    label = "ours: all five dimensions, to the JSON line"

    def __init__(self) -> None:
        from rukz_extract.collector import calm_collector
        from rukz_extract.pipeline import Pipeline
        from rukz_extract.run.extraction import Extraction
        from rukz_extract.sources.article import Article

        self.extraction, self.article = Extraction(Pipeline()), Article
        self.extraction.warm_up()
        self.collector = calm_collector()  # as in the pool, to the end of the process
        self.collector.__enter__()

    def __call__(self, texts: Sequence[str]) -> int:
        return len(self.extraction([self.article(text=text) for text in texts]))


def contestants() -> dict[str, type]:
    """All that can run here, by a short name."""
    found = {"natasha": NatashaAll, "natasha_ner": NatashaNames, "our_ner": OurNames, "ours": Ours}
    return found | {"pullenti": Pullenti} if find_spec("pullenti") else found
