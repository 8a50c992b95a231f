-- Up to where HR decides alone follows from the rules themselves and the board's own values of them; no page ever wrote here.
drop table counterpart_rule;
