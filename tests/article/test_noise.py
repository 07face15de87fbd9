"""A line of an agency is told from a sentence of the article that opens with the same words."""

import pytest

from briefwright.article.noise import noise_reason, noise_reasons, sentence_noise

SENTENCES = """
For more than two decades, Russia has supplied most of the gas used in central Europe, the two leaders said.
For more than half of the refugees, the road ends in Adana.
For more troops, the general turned to Warsaw.
For full membership, Ukraine has to change its constitution, the Commission said.
Copyright reform will be put to the European Parliament in March, Macron told reporters in Berlin.
Copyright law was written for printers, not for machines.
Low rainfall and mismanagement have contributed to this crisis, which has cost farmers 3 billion euros.
The universities contributed research worth 3 million euros.
Both governments contributed to this report that the United Nations published in May.
Senator Lindsey Graham (R) said the United States would not join the package and warned Paris.
Governor Mike DeWine (R) is expected to sign the bill.
Trudeau (L) said on Monday that he would resign.
Reporting restrictions on the trial of a former French minister were lifted on Monday.
Reporting by the BBC showed that the shells came from the north.
Additional reporting requirements will fall on banks in 2027.
Additional reporting by Reuters found that two of the ships never left port.
Writing by hand in the margin, Merz struck out the last clause of the treaty, two officials said.
Editing by hand took the committee three weeks.
Photos taken by commercial satellites show new Russian trenches near the border, the ministry said.
Pictures taken by drones showed burning tanks.
Photographs by Maxar show that the bridge still stands.
Images by a satellite firm show the damage to the port.
Reuters photographers were beaten by the police in Minsk.
AP photos showed the minister at the table.
Recommended limits on nitrogen use were dropped from the text after protests by Polish farmers.
Recommended by the panel of scientists, the vaccine was approved on Friday.
Trending downward since June, German inflation reached 1.9 percent in October.
Trending videos were banned by the ministry.
Related Russian sanctions expire on January 31, and Hungary has said it will veto them.
Related talks in Geneva ended without a result.
Most popular was the plan to cut fuel taxes.
More stories emerged on Monday.
Get our troops out of Mali, Le Pen told supporters in Lyon, demanding a vote in parliament.
Get the newsletter of the party banned, he told the court.
Join our alliance or face it, Putin told Armenia in a speech on Tuesday.
Join us on the barricades, she wrote to her followers.
Follow us into the streets, the opposition urged.
Sign up or leave, the commander told recruits.
Subscribe to the treaty, the Pope urged both governments.
Share this burden with us, the Greek minister said.
Share prices fell in Warsaw.
Read more books, the president told pupils in Kyiv.
See more of the country than its beaches, the tourism minister advised.
Learn more about your neighbours, the Pope told the crowd.
Already a member of NATO, Turkey blocked the accession of Sweden for a year.
Unsubscribe here is not what Europe can do with history, Macron said.
Users could not unsubscribe from the service, the court found.
The EU directive on cookies forces every website to ask for consent.
By Prime Minister Viktor Orban, the veto was called a matter of survival.
By Monday evening, police had arrested forty people.
By Angela Merkel and her ministers the plan was never discussed.
From Kyiv to Lviv, the lights went out on Sunday.
Thomson Reuters said its profit rose by a tenth.
Advertisements for tobacco were banned in 2019.
This version of the bill would cut aid to Ukraine by half.
This version of events was rejected by the Kremlin.
The report adds that two ministers knew of the payments.
The story adds to the doubts about the bank.
This report was updated in secret, the court heard.
The story of Sudan corrects many illusions.
All rights reserved to the states must be respected, the court wrote.
An undated photo of the suspect was published by the police.
Nobody in this picture is alive today.
Slideshow presentations were forbidden in the ministry.
Thousands of people took part in the protest in Minsk on August 9, 2020.
The talks ended in Geneva on May 3, 2019.
Peace talks began in Doha on September 12, 2020.
Gulen, the U.S.-based preacher, is accused by Ankara of orchestrating a coup attempt on July 15, 2016.
He was last seen in Istanbul on October 2, 2018.
Their protest march left Tbilisi on March 7, 2023.
Writing on X, the minister thanked Poland.
(Reuters could not verify the report.)
(The story was first told by a Sudanese newspaper.)
“... We are leaving,” he said.
1. Burkina Faso’s Ibrahim Traoré reopened the border with Ghana.
Editor’s notes found in the archive name two spies.
Updated rules on visas take effect in 2027, the ministry said.
With files from the archive, prosecutors hope to prove the payments.
Source code of the program was stolen, officials said.
Image problems have plagued the party since 2019.
Watch out for ice, the police warned.
Jump to safety, the crew shouted.
Privacy notices must be short, the court ruled.
Comments by the minister drew protests.
Share of renewables rises to 60 percent.
To continue reading the treaty so broadly would be absurd, the lawyers said.
By Friday 12 March 2024, talks had ended.
By signing up, Kosovo accepted the terms of the fund.
This article was amended on the insistence of Hungary.
With assistance from Turkey, the army took the town.
Follow Putin on this path and you will fall, he warned.
Save the date of the summit, the chancellor told her guests.
Tags on the crates named a factory in Tula.
You have no articles of the treaty left to break, he told the envoy.
We value your freedom, the minister told reporters.
""".strip().splitlines()

LINES = {
    "credit line": """
(Reporting by John Irish in Paris and Andreas Rinke in Berlin; Editing by Alison Williams)
Reporting by Łukasz Żak and Ana de la Cruz; Writing by Tom Example; Editing by Ursula von der Tann
(Additional reporting by Reuters bureaus in Kyiv and Moscow; editing by Ann Sample, Bo Ek)
Additional reporting by the Moscow newsroom
Compiled by the Berlin desk
Editing by Ann Sample
Sue-Lin Wong contributed research.
The Associated Press contributed to this report.
Associated Press writers Jon Example in Dubai and Ann Sample in Cairo contributed to this report.
Elisabetta Povoledo contributed reporting from Rome.
With reporting from Agence France-Presse
For more information, visit our site.
For more on this story, click here.
For more news, see https://example.org/news
For more stories from the region, go to our page.
For copyright information, check with the distributor of this item.
(Xinhua/Li Xin)
(AFP Photo)
(Xinhua)
(Editor: Li Wei)
-- With assistance from Misha Savic and Jasmina Kuzmanovic.
(RFE/RL's Balkan Service contributed to this report)
(END)
Our Standards: The Thomson Reuters Trust Principles.
by Xinhua writers Yang Shilong, Pan Lijun
""",
    "caption": """
Image caption, Police stand outside the court in Belgrade
A soldier stands guard near the bridge on Sunday [Amr Dalsh/Reuters]
Photo taken on Nov. 29, 2018 shows the new bridge.
Aerial photo taken on Sept. 1, 2017 shows flooded houses.
Picture taken May 23, 2018.
File photo: The river.
FILE PHOTO: The river. It is seen here from a hill.
Photo by Ann Sample
Slideshow (5 Images)
Video Player Close
President Martin Vizcarra (C) greets the prime minister outside the palace in Lima, Peru.
Angela Merkel (L) and Emmanuel Macron (R) shake hands in Berlin.
Ahed Tamimi (2nd R) appears at a military court near Ramallah.
Mohamed Noor, 32, is pictured in this undated handout photo obtained by Reuters March 20, 2018.
Prime Minister Theresa May leaves 10 Downing Street in London, Britain, November 15, 2018.
The logo of Unilever is seen at the headquarters in Rotterdam, Netherlands August 21, 2018.
Police stand on duty outside the home of a suspect in London, Britain, March 14, 2018.
""",
    "source line": """
Xinhua | Updated: 2024-03-12 09:15
Last updated: 13 March 2024 10:15 GMT
""",
    "copyright line": """
Copyright 2024 The Associated Press.
Copyright: The Planet
© 2024 The Planet
The Planet. All rights reserved.
""",
    "related coverage": """
ALSO READ | Kosovo bans dinar
Explore more on these topics
Related Coverage
Related Coverage Britain would not seek death penalty: UK minister
Related:
Related stories
Trending
Trending Now
Recommended
Recommended for you
Read more
Read more: Putin says talks go on
Read more about the talks
MORE TOP STORIES FROM REUTERS: Anti-Trump revolt quashed
Most Read
Backgrounder: U.S. government shutdowns in recent years
""",
    "subscription or cookie line": """
Skip past newsletter promotion
after newsletter promotion
Privacy Notice: Newsletters may contain info about charities, online ads, and outside content.
We value your privacy. We and our partners store and access information on a device.
To continue reading, subscribe or log in.
You have 2 free articles remaining this month.
By signing up, you agree to our terms of use.
Share
Reuse this content
Comments (13)
13 comments
Listen to this article
Tags: Serbia, Kosovo
Follow Ada Lind on Twitter: @adalind
Sign up for our newsletter.
Sign up here
Subscribe to The Planet
Join our newsletter to get the news first
Join us on Telegram
Follow us on X
Follow @planet
Get our newsletter
Get the best of our daily newsletter
Share this article
Share on Facebook
Already a subscriber? Log in
Unsubscribe
Unsubscribe here
You can unsubscribe at any time.
You receive this e-mail because you subscribed to The Daily.
We use cookies on this site to improve your experience.
Accept all cookies
Advertisement
Story continues below.
5 min read
""",
    "byline": """
By Ren Ke, Zhang Yuan
By Ada Lind | 12 March 2024
By Ada Lind and Bo Ek, March 12, 2024 at 14:30
By Aïssata N’Diaye-Keïta
By Conan O'Brien and Ursula von der Tann
by Olatunji Saliu
By JANE DOE, Associated Press Writer
Jane Doe, Associated Press
""",
    "editor’s note": """
Editor’s note: the name has been corrected.
(This version of the April 21 story corrects headline to June from November)
(This September 26 story corrects glass factory location in paragraph 12)
(The story is refiled to correct a typo in the headline)
(Corrects paragraph 11 to show that the price could spike)
This story has been updated to add a comment.
This article was amended on 14 March 2024 because an earlier version misspelled a name.
This article was corrected.
EDS: SUBS for writethru; NEW headline.
""",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_article_is_kept(sentence: str) -> None:
    assert noise_reason(sentence) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [(line, reason) for reason, lines in LINES.items() for line in lines.strip().split("\n")],
)
def test_a_line_of_the_agency_is_told(line: str, reason: str) -> None:
    assert noise_reason(line) == reason
    assert sentence_noise(line) is not None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("A man waves a flag in Pristina on Monday. Photograph: Armend Nimani/AFP/Getty Images", "caption"),
        ("Ada Lind is the Guardian's Balkans correspondent.", "byline"),
        ("Ada Lind is the Guardian's Balkans correspondent. She was arrested in Minsk on Monday.", None),
        ("Ada Lind is the party's candidate.", None),
        ("Ada Lind is a reporter who was arrested in Minsk.", None),
    ],
)
def test_a_paragraph_is_told_by_all_of_its_words(line: str, reason: str | None) -> None:
    assert noise_reasons([line]) == [reason]


def test_short_lines_below_a_heading_are_its_list() -> None:
    paragraphs = ["Ministers met.", "Read more:", "Kosovo bans dinar", "Why the Balkans arm", "They left."]
    related = "related coverage"
    assert noise_reasons(paragraphs) == [None, related, related, related, None]


def test_a_line_below_another_heading_is_kept() -> None:
    assert noise_reasons(["Advertisement", "What comes next", "They left."])[1:] == [None, None]


def test_a_long_run_of_capitals_is_read_at_once() -> None:
    for word in ("A", "AB ", "and ", "By A, ", "A.A"):
        assert noise_reason(word * 20_000 + "said so.") is None
