/** Common Dutch names, put together by chance; nobody is meant. */
export const givenNames =
  'Anneke Bilal Chantal Daan Esra Femke Gerda Hanna Ilse Jamila Kim Lotte Mariam Nadia Olga Petra Quinten Roos Sevda Tamara Umut Vera Wendy Xandra Yara Zoë Aisha Bart Carolien Dewi Elif Fleur Gijs Hilde Inge Joke Karim Linda Mirjam Noor'.split(
    ' ',
  );

export const familyNames =
  'de Groot|Yılmaz|Jansen|van den Berg|Özdemir|Bakker|Visser|El Idrissi|Smit|Meijer|Bouzid|Mulder|Bos|Vos|Peters|Hendriks|Benali|Dekker|Brouwer|de Wit|Dijkstra|Kuipers|Veenstra|van Leeuwen|Şahin|Hoekstra|Pronk|Willems|Sanders|Koster|Prins|Scholten|Postma|Lambers|van Vliet|Kramer|Verbeek|Timmer|Rietveld|van Dam'.split(
    '|',
  ) as [string, ...string[]];
