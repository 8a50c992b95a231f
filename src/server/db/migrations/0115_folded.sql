-- How a text is compared when somebody searches: without capitals, accents and the many shapes of apostrophe and dash,
-- whatever the locale of the database. The same stands in core/fold.ts; a test holds that both give the same.
create function folded(in_text text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(replace(
    regexp_replace(
      translate(
        regexp_replace(normalize(in_text, NFKD), '[\u0300-\u036f''’‘‛`´ʼʹ′]', '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒÞẞΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄІЈЉЊЋЏłŁøØıđĐðÐħĦŧŦς',
        'abcdefghijklmnopqrstuvwxyzæœþßαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяђєіјљњћџllooiddddhhttσ'),
      '[\u2010-\u2015\u2212]', '-', 'g'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;
