"""`nav` is changed line by line; comments and everything else stay."""

from handbook.normalise.writing.nav import TopicPages, with_pages, with_topics

CONFIG = """\
site_name: !ENV [NAME, "x"]  # kept
nav:
  - Start: index.md
  - Topics:
      - Dough:
          - dough/index.md
          - dough/why.md  # kept too
      - Oven:
          - oven/index.md
  - More:
      - Left: left.md
      - Gone: gone.md
theme: material
"""


def test_pages_are_added_behind_those_of_their_topic():
    changed = with_pages(CONFIG, [TopicPages("dough", "Dough", {"dough/how.md": "How dough rises"})])
    assert changed == CONFIG.replace("# kept too\n", "# kept too\n          - How dough rises: dough/how.md\n")


def test_a_new_topic_comes_behind_the_others():
    changed = with_pages(CONFIG, [TopicPages("salt", "Salt: how much", {"salt/why.md": "Salt: why"})])
    added = '      - "Salt: how much":\n          - salt/index.md\n          - "Salt: why": salt/why.md\n'
    assert changed == CONFIG.replace("oven/index.md\n", "oven/index.md\n" + added)


def test_a_new_handbook_keeps_what_is_no_topic_and_leads_somewhere():
    changed = with_topics(CONFIG, [TopicPages("salt", "Salt", {"salt/why.md": "Salt: why"})], ["index.md", "left.md"])
    assert changed == (
        'site_name: !ENV [NAME, "x"]  # kept\n'
        "nav:\n  - Start: index.md\n  - Topics:\n      - Salt:\n          - salt/index.md\n"
        '          - "Salt: why": salt/why.md\n'
        "  - More:\n      - Left: left.md\ntheme: material\n"
    )


def test_pages_of_the_last_topic_come_before_new_topics():
    new, last = TopicPages("salt", "Salt", {}), TopicPages("oven", "Oven", {"oven/how.md": "404"})
    changed = with_pages(CONFIG, [new, last])
    added = '          - "404": oven/how.md\n      - Salt:\n          - salt/index.md\n'
    assert changed == CONFIG.replace("oven/index.md\n", "oven/index.md\n" + added)


def test_a_nav_without_topics_gets_a_group_for_them():
    changed = with_pages("nav:\n  - index.md\n", [TopicPages("salt", "Salt", {})])
    assert changed == "nav:\n  - index.md\n  - Topics:\n      - Salt:\n          - salt/index.md\n"


def test_several_topics_change_in_one_go():
    pages = [
        TopicPages("dough", "Dough", {"dough/how.md": "How dough rises"}),
        TopicPages("oven", "Oven", {"oven/how.md": "404"}),
    ]
    changed = with_pages(CONFIG, pages)
    expected = CONFIG.replace("# kept too\n", "# kept too\n          - How dough rises: dough/how.md\n")
    assert changed == expected.replace("oven/index.md\n", 'oven/index.md\n          - "404": oven/how.md\n')
