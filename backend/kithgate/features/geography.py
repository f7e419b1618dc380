"""Countries, their great parts and the largest cities, in Latin letters and small ones.

Such a word in an employer's name tells where it is, never which one it is: "Salesforce Ireland", "Hotel Berlin".
Towns known above all for their university are left out, as are names that firms are commonly called by.
"""

GEOGRAPHY = frozenset(
    """
    africa african america americas asia asian atlantic australasia balkan baltic benelux caribbean caucasus emea
    apac latam dach europe european europa iberia iberica mediterranean nordic nordics pacific scandinavia sahara
    oceania afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belgie belgique belize benin bhutan bolivia bosnia botswana brazil
    brasil brunei bulgaria burkina burundi cambodia cameroon canada chad chile china colombia congo costa croatia
    cuba cyprus czech czechia danmark denmark deutschland dominican ecuador egypt eire emirates england eritrea
    espana estonia eswatini ethiopia fiji finland suomi france gabon gambia georgia germany ghana greece grenada
    guatemala guinea guyana haiti hellas holland honduras hungary iceland india indonesia iran iraq ireland israel
    italia italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
    liberia libya liechtenstein lithuania luxembourg luxemburg madagascar magyarorszag malawi malaysia maldives mali
    malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco maroc mozambique myanmar namibia
    nederland nepal netherlands nicaragua niger nigeria norge norway norte oesterreich osterreich oman pakistan
    palestine panama papua paraguay peru philippines poland polska portugal qatar romania rossiya russia rwanda
    samoa saudi arabia schweiz scotland senegal serbia seychelles singapore slovakia slovenia slovensko somalia
    spain sudan suisse suriname sverige sweden svizzera switzerland syria taiwan tajikistan tanzania thailand togo
    tonga trinidad tobago tunisia turkey turkiye turkmenistan uganda ukraine ukraina uruguay uzbekistan vanuatu
    venezuela vietnam wales yemen zambia zimbabwe britain british kingdom states united zealand zeeland alabama
    alaska alberta andalucia arizona arkansas bavaria bayern bihar brabant bretagne california carolina catalunya
    catalonia colorado connecticut dakota delaware flanders florida gujarat hawaii hessen idaho illinois indiana
    iowa jersey kansas karnataka kentucky kerala lombardia louisiana maharashtra maine manitoba maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada normandie ohio oklahoma ontario
    oregon pennsylvania piemonte provence punjab quebec queensland rajasthan rhode sachsen saskatchewan scotia
    sicilia tamil tasmania telangana tennessee texas toscana tuscany utah vermont virginia vlaanderen wallonie
    washington wisconsin wyoming abidjan abuja accra adelaide ahmedabad aires alexandria algiers almaty amman
    amsterdam ankara antwerp antwerpen athens atlanta auckland austin baghdad baku baltimore bangalore bengaluru
    bangkok barcelona basel beijing beirut belfast belgrade beograd berlin birmingham bogota bordeaux boston
    brasilia bratislava brisbane bristol brno brussel brussels bruxelles bucharest bucuresti budapest buenos busan
    cairo calgary cali cape cardiff casablanca charlotte chengdu chennai chicago cleveland cologne colombo
    copenhagen kobenhavn cordoba curitiba dakar dallas damascus delhi denver detroit dhaka doha dortmund dresden
    dubai dublin durban dusseldorf duesseldorf edinburgh essen firenze florence fortaleza frankfurt fukuoka gdansk
    geneva geneve genova glasgow goteborg gothenburg graz guadalajara guangzhou hague hamburg hangzhou hannover
    hanoi harare havana helsinki houston hyderabad indianapolis islamabad istanbul izmir jaipur jakarta jeddah
    jerusalem johannesburg kampala karachi katowice kharkiv kiev kinshasa kobe koeln koln kolkata krakow kyiv kyoto
    lagos lahore leeds leipzig lille lima lisboa lisbon liverpool ljubljana london londres lodz luanda lusaka luzern
    lviv lyon madrid malaga malmo manila manaus manchester marseille medellin melbourne memphis miami milan milano
    milwaukee minneapolis minsk montevideo monterrey montreal moscow moskva mumbai munchen muenchen munich nagoya
    nairobi nantes naples napoli nashville newcastle nottingham nuernberg nurnberg nuremberg odesa odessa orleans
    osaka oslo ottawa palermo paris perth philadelphia pittsburgh porto alegre portland poznan praha prague pretoria
    pune quito rabat recife riga riyadh roma rome rotterdam sacramento salvador salzburg santiago paulo francisco
    diego antonio angeles vegas louis petersburg jose sapporo sarajevo seattle seoul sevilla seville shanghai
    sheffield shenzhen skopje sofia stockholm strasbourg stuttgart surabaya sydney taipei tallinn tampa tashkent
    tbilisi teheran tehran tijuana tokyo torino toronto toulouse tripoli tunis turin utrecht valencia vancouver
    venezia venice verona vienna vilnius warsaw warszawa wellington wien winnipeg wroclaw wuhan yangon yokohama
    yerevan zagreb zaragoza zurich zuerich
    """.split()
)
