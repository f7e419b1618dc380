"""What an English note reads like as a whole: a small pretrained network, taught on the corpus."""

from kithgate.features.reading.reading import LANGUAGE, Reader, Reading, digest, network, read

__all__ = ["LANGUAGE", "Reader", "Reading", "digest", "network", "read"]
