from random import Random

from taxokit.web.responses import LruCache


def test_what_is_kept_takes_no_more_than_it_may() -> None:
    kept: LruCache[int, int] = LruCache(100)
    sizes: dict[int, int] = {}
    chance = Random(15)
    for _ in range(500):
        key, size = chance.randrange(40), chance.randrange(1, 120)
        kept.add(key, size, size)
        if size <= 100:
            sizes[key] = size
        found = {key: value for key in sizes if (value := kept.get(key)) is not None}
        assert kept.size == sum(found.values()) <= 100
        assert size > 100 or found[key] == size
        assert all(sizes[key] == value for key, value in found.items())
    kept.add(1, 1, 101)
    assert kept.size <= 100
