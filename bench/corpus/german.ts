/** The words that the synthetic corpus is made of; the frequent ones first. */

export type Gender = 'm' | 'f' | 'n';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** First parts of compounds, with their linking element. */
export const MODIFIERS = list(`
  Kinder Bau Wohn Umwelt Gewerbe Bürger Personal Familien Gesundheits Arbeits Schul Verkehrs
  Jugend Pflege Eltern Studien Miet Steuer Ausweis Reise Fahr Hunde Park Straßen Wasser Abfall
  Energie Wärme Heiz Strom Ernährungs Tier Pflanzen Wald Jagd Fischerei Waffen Veranstaltungs
  Lärm Boden Gewässer Natur Denkmal Kultur Musik Theater Museums Bibliotheks Sport Schwimm Vereins
  Ehrenamts Senioren Behinderten Betreuungs Vormundschafts Erb Nachlass Grundstücks Grundbuch
  Kataster Vermessungs Ehe Geburts Sterbe Namens Melde Aufenthalts Einbürgerungs Asyl Integrations
  Sprach Ausbildungs Berufs Meister Gesellen Hochschul Promotions Forschungs Stipendien Förder
  Kredit Zuschuss Investitions Gründungs Handels Handwerks Gaststätten Lebensmittel Hygiene
  Impf Labor Blut Organ Arzt Apotheken Krankenhaus Notfall Rettungs Feuerwehr Katastrophen Zivil
  Wehr Polizei Ordnungs Bußgeld Verwarnungs Gerichts Anwalts Notar Schöffen Wahl Stimm Parteien
  Spenden Stiftungs Kirchen Friedhofs Bestattungs Urnen Garten Spielplatz Baum Winter Streu Müll
  Sperrmüll Wertstoff Papier Glas Kunststoff Batterie Elektro Solar Wind Biogas Dämm Fenster Dach
  Keller Aufzug Brandschutz Rauch Gas Öl Kamin Schornstein Brunnen Regen Abwasser Kanal Deich
  Hafen Boots Flug Drohnen Bahn Bus Taxi Rad Fuß Geh Tempo Ampel Brücken Tunnel Baustellen Markt
  Messe Zirkus Film Foto Archiv Daten Akten Register Urkunden Zeugnis Übersetzungs Dolmetscher
  Beglaubigungs Signatur Portal Netz Breitband Mobilfunk Rundfunk Post Zustell Zoll Einfuhr
  Ausfuhr Saatgut Dünger Acker Vieh Milch Bienen Geflügel Wolfs Herden Weide Forst Holz Moor
  Klima Emissions Feinstaub Strahlen Asbest Schimmel Trinkwasser Bade Kur Heil Hebammen Säuglings
  Kranken Unfall Renten Witwen Waisen Sozial Grund Wohngeld Bildungs Teilhabe Lern Nachhilfe
  Hort Krippen Tagespflege Adoptions Unterhalts Scheidungs Gleichstellungs Frauen Männer Gewalt
  Opfer Zeugen Täter Haft Bewährungs Drogen Sucht Schulden Insolvenz Verbraucher Garantie Reklamations
  Patienten Einwilligungs Proben Register Biobank Standort Vernetzungs Infrastruktur Auswertungs
`);

/** Last parts of compounds. */
export const HEADS: [word: string, gender: Gender][] = list(`
  Antrag:m Ausweis:m Bescheid:m Genehmigung:f Gebühr:f Hilfe:f Beratung:f Förderung:f Zuschuss:m
  Amt:n Stelle:f Kasse:f Versicherung:f Beitrag:m Steuer:f Abgabe:f Schein:m Pass:m Karte:f
  Urkunde:f Bescheinigung:f Nachweis:m Zeugnis:n Zulassung:f Anmeldung:f Abmeldung:f Ummeldung:f
  Prüfung:f Kontrolle:f Aufsicht:f Verordnung:f Gesetz:n Satzung:f Pflicht:f Recht:n Verbot:n
  Erlaubnis:f Ausnahme:f Befreiung:f Ermäßigung:f Erstattung:f Vergütung:f Prämie:f Pauschale:f
  Platz:m Plan:m Konzept:n Programm:n Projekt:n Verfahren:n Vertrag:m Vereinbarung:f Kündigung:f
  Frist:f Termin:m Sprechstunde:f Auskunft:f Register:n Verzeichnis:n Liste:f Meldung:f Anzeige:f
  Beschwerde:f Widerspruch:m Klage:f Schutz:m Sicherheit:f Anlage:f Gebäude:n Raum:m Halle:f Haus:n
  Heim:n Zentrum:n Einrichtung:f Dienst:m Verein:m Verband:m Rat:m Beirat:m Ausschuss:m Beauftragter:m
  Kurs:m Lehrgang:m Schulung:f Ausbildung:f Studie:f Forschung:f Statistik:f Bericht:m Gutachten:n
  Karte:f Gerät:n Fahrzeug:n Anhänger:m Container:m Behälter:m Tonne:f Abholung:f Lieferung:f
  Ausleihe:f Spende:f Stiftung:f Fonds:m Darlehen:n Bürgschaft:f Konto:n Rechnung:f Bescheidung:f
`).map((entry) => entry.split(':') as [string, Gender]);

/** For whom, where and when; each ends a question. */
export const CONTEXTS: string[] = [
  'für Studierende',
  'für Rentner',
  'für Familien',
  'für Alleinerziehende',
  'für Selbstständige',
  'für Vereine',
  'für Unternehmen',
  'für Menschen mit Behinderung',
  'für Kinder unter sechs Jahren',
  'für Jugendliche',
  'für Auszubildende',
  'für Geflüchtete',
  'für EU-Bürger',
  'für Touristen',
  'für Vermieter',
  'für Mieter',
  'für Hauseigentümer',
  'für Landwirte',
  'für Ärztinnen und Ärzte',
  'für Pflegekräfte',
  'für Lehrkräfte',
  'für Eltern',
  'für Großeltern',
  'für Pflegeeltern',
  'für Arbeitslose',
  'für Beschäftigte',
  'für Beamte',
  'für Handwerker',
  'für Künstler',
  'für Gründerinnen',
  'für Forschende',
  'für Kliniken',
  'für Schulen',
  'für Gemeinden',
  'im Ausland',
  'am Wochenende',
  'in den Ferien',
  'nach einem Umzug',
  'nach der Geburt',
  'nach einem Todesfall',
  'nach der Heirat',
  'bei Krankheit',
  'bei Verlust',
  'bei Diebstahl',
  'ohne festen Wohnsitz',
  'ohne Termin',
  'mit Vollmacht',
  'im Notfall',
  'zum ersten Mal',
  'rückwirkend',
  'vor Ablauf der Frist',
  'während der Elternzeit',
  'im laufenden Jahr',
];

/** Syllables of place names. */
export const PLACE_STARTS = list(`
  Alten Neuen Ober Unter Hohen Nieder Lang Breiten Schön Grün Roten Weißen Schwarz Linden Buchen
  Eichen Birken Erlen Rosen Wiesen Stein Sand Mühl Königs Bischofs Kloster Markt Burg Wald Berg
  Hirsch Adler Falken Bären Wolfs Fuchs Ried Moor See Bach Heide Sonnen Winter Oster Wester
`);
export const PLACE_ENDS = list(`
  bach berg burg dorf feld furt hausen heim hofen kirchen leben rode stadt stedt tal wald weiler
  werder wiesen au ach ingen itz ow münde brück zell hain born
`);

/**
 * What is asked, each in several wordings: {das} stands for the subject with its article in the
 * nominative, {den} in the accusative, {dem} in the dative, {X} without article.
 */
export const INTENTS: string[][] = [
  [
    'Wie beantrage ich {den}',
    'Wo kann man {den} beantragen',
    'Ich möchte {den} beantragen, was muss ich tun',
  ],
  ['Was kostet {das}', 'Wie hoch sind die Kosten für {den}', 'Muss ich für {den} etwas bezahlen'],
  [
    'Wie lange dauert es mit {dem}',
    'Wann ist {das} fertig',
    'Mit welcher Bearbeitungszeit rechne ich bei {dem}',
  ],
  [
    'Welche Unterlagen brauche ich für {den}',
    'Was muss ich zu {dem} mitbringen',
    'Welche Dokumente verlangt {das}',
  ],
  [
    'Wer ist für {den} zuständig',
    'An wen wende ich mich wegen {dem}',
    'Welches Amt kümmert sich um {den}',
  ],
  [
    'Wo finde ich das Formular für {den}',
    'Gibt es einen Vordruck zu {dem}',
    'Kann ich das Formular zu {dem} herunterladen',
  ],
  [
    'Bis wann muss {das} eingereicht sein',
    'Welche Frist gilt für {den}',
    'Wann läuft die Frist bei {dem} ab',
  ],
  [
    'Wer hat Anspruch auf {den}',
    'Steht mir {das} zu',
    'Unter welchen Voraussetzungen bekomme ich {den}',
  ],
  ['Was bedeutet {X}', 'Was ist {das} überhaupt', 'Können Sie mir {den} erklären'],
  [
    'Kann ich {den} verlängern',
    'Wie geht die Verlängerung von {dem}',
    'Was tun, wenn {das} abläuft',
  ],
  ['Wie kündige ich {den}', 'Kann man {den} zurückgeben', 'Wie werde ich {den} wieder los'],
  [
    'Warum wurde {das} abgelehnt',
    'Aus welchen Gründen wird {das} verweigert',
    'Weshalb bekomme ich {den} nicht',
  ],
  [
    'Wie lege ich Widerspruch gegen {den} ein',
    'Kann man gegen {den} vorgehen',
    'Was mache ich, wenn ich mit {dem} nicht einverstanden bin',
  ],
  [
    'Gibt es {den} auch online',
    'Kann ich {den} im Internet erledigen',
    'Geht {das} ohne Besuch im Amt',
  ],
  ['Was ändert sich bei {dem}', 'Welche Neuerungen gibt es zu {dem}', 'Ist {das} noch aktuell'],
  [
    'Wie viel Geld gibt es über {den}',
    'In welcher Höhe wird {das} gezahlt',
    'Wie wird {das} berechnet',
  ],
  ['Wo ist {das}', 'Unter welcher Adresse erreiche ich {den}', 'Wie komme ich zu {dem}'],
  ['Wann öffnet {das}', 'Zu welchen Zeiten ist {das} erreichbar', 'Hat {das} auch abends offen'],
  [
    'Was passiert bei einem Verstoß gegen {den}',
    'Welche Strafe droht wegen {dem}',
    'Wie teuer wird es, wenn ich {den} missachte',
  ],
  [
    'Wie werden meine Daten bei {dem} geschützt',
    'Wer sieht meine Angaben zu {dem}',
    'Was wird über mich bei {dem} gespeichert',
  ],
];

/** What nobody asks an institution. */
export const FAR_QUESTIONS: [frames: string[], subjects: string[]] = [
  [
    'Wie koche ich {x}',
    'Wer hat gestern {x} gewonnen',
    'Wie wird das Wetter am {x}',
    'Kannst du mir {x} vorsingen',
    'Welche Farbe hat {x}',
    'Wie spielt man {x}',
    'Erzähl mir einen Witz über {x}',
    'Wie weit ist es bis zum {x}',
    'Was reimt sich auf {x}',
    'Soll ich lieber {x} oder Aktien kaufen',
    'Wie heißt der Sänger von {x}',
    'Magst du {x}',
  ],
  list(`
    Spaghetti Pfannkuchen Sauerteig Linsensuppe Schach Skat Tischtennis Formel-1 Weltmeisterschaft
    Mond Jupiter Marathon Saxophon Ukulele Elefanten Pinguine Dinosaurier Einhörner Regenbogen
    Gewitter Vollmond Lasagne Käsekuchen Espresso Cappuccino Gitarre Schlagzeug Rubin Smaragd
    Bitcoin Vampire Piraten Raumschiffe Science-Fiction Kreuzworträtsel Lavendel Kaktus Goldfisch
    Papagei Hamster Kirschblüten Sonnenuntergang Nordlicht Vulkan Gletscher Savanne Dschungel
  `),
];
