"""The usual wordings of each claim, in every language, and what looks like a claim and is none."""

import pytest

from kithgate.features.claims import find_claims
from kithgate.features.claims.claim import OFFERS, SHARED_PAST

TABLE = """
en | referral | offer | I was referred to you by Helen Strand in the permits office.
en | referral | offer | Your colleague Oskar Lindqvist passed along your details for the boiler question.
en | referral mutual_named | offer | Priya Menon pointed me your way when I asked about slate roofs.
en | referral | offer | On Dorothea's suggestion I am writing about the parish organ.
en | referral | offer | We have Ruth Okafor in common; she was certain we would get on.
en | referral | offer | Walter Pym is a mutual friend and told me you restore clocks.
en | referral | offer | A former student of yours recommended that I ask you about lichens.
en | referral | offer | Someone in your team, Bjorn I think, gave me your extension.
en | referral | offer | Ingrid Vass asked me to pass on her regards and to introduce myself.
en | referral | offer | Writing at the recommendation of Dr. Amara Diallo, who supervised my thesis.
en | referral | offer | Noor from accounts said you are the one to ask about pensions for musicians.
en | referral | offer | My physiotherapist swears you are the only saddle maker worth the drive.
en | referral | offer | Your number was given to me by Tomasz at the allotments.
en | referral | offer | Connecting as Hilda Brandt proposed; she copied us both on Thursday.
en | referral | offer | You were mentioned to me by Anneke as the person who knows tide mills.
en | worked_together | referral | We overlapped at Fenwick Dairy between 2009 and 2012.
en | worked_together | referral | Former colleague of yours from the Leith depot.
en | worked_together | referral | I used to report to you at Marlow & Finch.
en | worked_together | referral | You were my line manager for two winters at the brewery.
en | worked_together | referral | I was on your team at the observatory, night crew.
en | worked_together | referral | We shared an office on the fourth floor until they moved us.
en | worked_together | referral | You gave me my first job in the print room.
en | worked_together | referral | We were on the same project at Halden Rail, you did signalling.
en | past | referral | Our paths crossed a few times when I lived in Galway.
en | past | referral | You may remember me from the lifeboat crew.
en | past | referral | I don't know if you will remember, we shared a cabin on the night ferry.
en | past | referral | Further to our conversation on Tuesday, here I am.
en | past | referral | Good to put a face to the voice last night.
en | studied_together | referral | Same cohort at Aalto, I sat behind you in statics.
en | studied_together | referral | I took your seminar on dyes in the spring of 2014.
en | studied_together | referral | You examined my thesis on peat in 2008.
en | studied_together | referral | We did our nursing diploma together in Cork.
en | event | referral | I heard you speak at the Dovecote Museum last Thursday.
en | event | referral | I sat in on your workshop in Bergen and asked about glue.
en | content_specific | offer | Your piece on drowned orchards kept me up until two.
en | pitch | past referral | We specialise in helping mid-sized firms lower their energy bills.
en | pitch call_to_action | past referral | Would you be open to a quick call to see how our platform can help?
en | pitch | past referral | I'd love to show you how teams like yours cut onboarding time in half.
en | default_text | past referral | I came across your profile and would like to expand my network.
en | content_vague | past referral | Your impressive background caught my attention.
en | recruiting | past referral | I have an exciting opportunity that matches your background.
en | recruiting | past referral | We are hiring senior welders and your profile stood out.
en | offer | past referral | Earn from home with two hours a day, no experience needed.
en | offer | past referral | Grab your free demo seat before Friday.
en | offer | past referral | Our clients see results in thirty days, shall I send details?
en | offer | past referral | We worked with over 200 companies to double their revenue.
en | offer | past referral | I noticed you lead a growing team; how do you handle payroll today?
en | job_ask | past referral | I am seeking an entry level role, kindly consider my CV.
en |  | past | I read your article on marsh birds and was inspired.
en |  | past worked_together | We work with companies across Europe.
en |  | past | Together we can grow your sales.
en |  | past | You work with great people and I admire it.
es | referral mutual_named | offer | Estimada doctora, le escribo por indicación de Rosario Peñalver, sobre el órgano.
es | referral | offer | Su correo me lo facilitó el padre Anselmo, de la parroquia de Cuenca.
es | referral | offer | Soy sobrina de Eulalia Montes y me dijo que usted arregla acordeones.
es | referral | offer | Un compañero suyo me habló muy bien del taller de vidrio.
es | referral | offer | Tenemos una amiga en común, Candela, que insistió en que te escribiera.
es | referral | offer | Vengo de parte de Gerardo Luján, el del puerto.
es | referral | offer | Me recomendaron con usted en la ferretería; Don Abel dice que nadie afila mejor.
es | referral | offer | Ximena y Rodrigo me sugirieron contactarte por lo de las semillas.
es | worked_together | referral | Fui tu pasante en la redacción de Rosario en 2013.
es | worked_together | referral | Usted fue mi jefe en la planta de Ensenada.
es | worked_together | referral | Compartimos despacho dos años en la delegación de Huesca.
es | worked_together | referral | Trabajé a tus órdenes en el astillero.
es | studied_together | referral | Éramos de la misma promoción en la escuela de minas.
es | studied_together | referral | Usted dirigió mi tesis sobre líquenes en 2007.
es | past | referral | Quizás no me recuerde, nos tocó juntos en el autobús a Oaxaca.
es | past | referral | Fue un gusto conocerla ayer en la boda de mi hermano.
es | event | referral | Estuve en su conferencia de Mérida y le hice una pregunta sobre cenotes.
es | content_specific | offer | Tu libro sobre molinos de agua me acompañó todo el invierno.
es | offer | past referral | Somos una agencia especializada en captación de pacientes, ¿te paso casos?
es | offer | past referral | ¿Te gustaría generar ingresos extra desde casa?
es | recruiting | past referral | Estamos buscando técnicos de refrigeración y su perfil encaja.
es | default_text | past referral | Me gustaría ampliar mi red de contactos profesionales.
es | job_ask | past referral | Me encuentro en busca de empleo como contadora, adjunto mi currículum.
es | content_vague | past referral | Su trayectoria es impresionante, lo felicito.
es |  | past | Trabajamos con empresas de toda la región.
pt | referral mutual_named | offer | Doutora, por indicação de Marlene Sequeira escrevo sobre o órgão da matriz.
pt | referral | offer | Seu contato me foi passado pelo Adalberto, da cooperativa.
pt | referral | offer | Sou sobrinha da Neusa Prado, ela disse que a senhora conserta acordeões.
pt | referral | offer | O Rui pôs-nos em contacto por causa das colmeias.
pt | referral | offer | Meu fisioterapeuta me indicou você para aulas de natação.
pt | referral | offer | Temos uma amiga em comum, a Iracema, que falou maravilhas do seu ateliê.
pt | worked_together | referral | Fui seu estagiário na gráfica de Londrina.
pt | worked_together | referral | O senhor foi meu chefe na usina, turno da noite.
pt | worked_together | referral | Dividimos a sala dois anos no cartório de Bagé.
pt | studied_together | referral | Éramos da mesma turma no liceu de Viseu.
pt | studied_together | referral | O senhor orientou minha dissertação sobre mangues.
pt | past | referral | Talvez não se lembre de mim, sentamos lado a lado no ônibus para Diamantina.
pt | past | referral | Foi um prazer conversar com você ontem no casamento.
pt | event | referral | Assisti à sua palestra em Coimbra e fiz uma pergunta no fim.
pt | content_specific | offer | Seu livro sobre moinhos de maré não saiu da minha cabeceira.
pt | offer | past referral | Sua clínica já usa um sistema de agendamento?
pt | offer | past referral | Somos uma agência especializada em tráfego pago, posso enviar uma proposta?
pt | recruiting | past referral | Estamos contratando analistas, vaga remota, seu perfil é compatível.
pt | default_text | past referral | Gostaria de ampliar minha rede de contatos profissionais.
pt | job_ask | past referral | Estou à procura de estágio, envio meu currículo.
pt | content_vague | past referral | Parabéns pela sua trajetória, muito inspiradora.
pt |  | past | Trabalhamos com clientes em todo o Brasil.
fr | referral mutual_named | offer | Madame, sur les conseils de Solange Perrin, je vous écris à propos des vitraux.
fr | referral | offer | Vos coordonnées m'ont été communiquées par Thibault Garnier.
fr | referral | offer | Je suis la nièce d'Odile Marchand, qui dit le plus grand bien de vous.
fr | referral | offer | Maud et Bastien m'ont conseillé de vous contacter pour les ruches.
fr | referral | offer | Mon kiné m'a orienté vers vous pour la rééducation.
fr | referral | offer | Nous avons une amie commune, Fanny, qui pense que nous devrions parler.
fr | referral | offer | Amicales salutations de la part de Joël Besson, qui m'a laissé votre numéro.
fr | worked_together | referral | Ici Denis de l'ancienne imprimerie, vous allez bien ?
fr | worked_together | referral | Vous étiez ma cheffe de service à l'hôpital de Vannes.
fr | worked_together | referral | J'étais stagiaire dans votre atelier à Limoges en 2010.
fr | worked_together | referral | On a partagé le bureau du fond pendant deux ans.
fr | studied_together | referral | Nous étions dans la même promo à l'école d'horticulture.
fr | studied_together | referral | Vous avez dirigé mon mémoire sur les tourbières.
fr | past | referral | Vous ne vous souvenez peut-être pas de moi, nous étions voisins de compartiment.
fr | past | referral | Suite à notre conversation de samedi, je vous ajoute.
fr | event | referral | J'ai assisté à votre conférence à Brest et posé la question sur le varech.
fr | content_specific | offer | Votre roman sur les bateliers m'a bouleversée.
fr | offer | past referral | Utilisez-vous déjà un logiciel pour vos plannings ?
fr | offer | past referral | Nous sommes une agence spécialisée dans la prospection, puis-je vous envoyer une brochure ?
fr | recruiting | past referral | Nous recherchons un technicien en CDI, votre profil correspond.
fr | default_text | past referral | Je souhaiterais élargir mon réseau professionnel.
fr | content_vague | past referral | Très beau parcours, vraiment inspirant !
fr |  | past | Ensemble, développons votre chiffre d'affaires.
it | referral mutual_named | offer | Gentile dottoressa, la contatto su suggerimento di Ornella Galli per la meridiana.
it | referral | offer | Il suo recapito mi è stato fornito dal parroco di Cembra.
it | referral | offer | Sono la nipote di Attilio Brusa, mi ha detto di cercarla per le api.
it | referral | offer | Renzo e Paola ci hanno messi in contatto per la barca.
it | referral | offer | Abbiamo in comune Sandra Ricci, che parla benissimo di lei.
it | referral | offer | Un suo ex allievo mi ha parlato del laboratorio di liuteria.
it | worked_together | referral | Dino della vecchia tipografia, si ricorda di me?
it | worked_together | referral | Lei era il mio caporeparto alla cartiera di Fabriano.
it | worked_together | referral | Facevo il tirocinio da voi nel 2011, ero nel suo ufficio.
it | worked_together | referral | Abbiamo condiviso la scrivania per tre anni in redazione.
it | studied_together | referral | Eravamo nella stessa classe al liceo di Feltre.
it | studied_together | referral | Ho seguito il suo corso di idraulica a Padova.
it | past | referral | Forse non si ricorda di me, ci siamo incrociati sul traghetto per Ponza.
it | past | referral | È stato un piacere conoscerla ieri sera.
it | event | referral | Ho ascoltato il suo intervento a Trieste e le ho fatto una domanda sul sale.
it | content_specific | offer | Il suo articolo sui muretti a secco mi ha convinto.
it | offer | past referral | Siamo una società specializzata in cancelli automatici, le giro il listino?
it | offer | past referral | Vuole guadagnare da casa con un reddito extra?
it | recruiting | past referral | Selezioniamo tecnici per un cliente in Veneto, il suo profilo è interessante.
it | default_text | past referral | Mi farebbe piacere ampliare la mia rete di contatti.
it | job_ask | past referral | Sono alla ricerca di un impiego come contabile, allego il curriculum.
it | content_vague | past referral | Complimenti per il suo percorso, davvero ispirante.
it |  | past | Insieme possiamo far crescere la tua azienda.
de | referral mutual_named | offer | Sehr geehrte Frau Lenz, auf Anregung von Prof. Brandt schreibe ich Ihnen.
de | referral | offer | Ihre Kontaktdaten habe ich von Gesine Möller bekommen.
de | referral | offer | Ich bin die Nichte von Horst Wegener, er meinte, Sie reparieren Zithern.
de | referral | offer | Jutta und Klaus haben uns miteinander bekannt gemacht, wegen der Bienen.
de | referral | offer | Mein Hausarzt hat mich an Sie verwiesen.
de | referral | offer | Sie wurden mir von Annegret Sommer ans Herz gelegt.
de | referral | offer | Schöne Grüße von Detlef, ich soll nach dem Kahn fragen.
de | worked_together | referral | Hier Uwe aus der alten Druckerei, wie geht es Ihnen?
de | worked_together | referral | Sie waren mein Ausbilder in der Gießerei in Wetzlar.
de | worked_together | referral | Wir saßen zusammen im Büro, Sie hatten den Fensterplatz.
de | worked_together | referral | Ich habe 2009 bei Ihnen im Labor famuliert.
de | studied_together | referral | Wir waren im selben Jahrgang an der Försterschule.
de | studied_together | referral | Ich bin eine ehemalige Studentin von Ihnen und hörte Ihre Vorlesung.
de | past | referral | Vielleicht erinnern Sie sich an mich, wir saßen im Nachtzug nach Triest nebeneinander.
de | past | referral | Anknüpfend an unser Gespräch auf dem Wochenmarkt.
de | event | referral | Ich war bei Ihrer Lesung in Husum und habe eine Frage gestellt.
de | content_specific | offer | Ihr Buch über Trockenmauern liegt seit Wochen auf meinem Nachttisch.
de | offer | past referral | Wir sind spezialisiert auf Fuhrparkversicherungen. Passt ein kurzes Kennenlernen?
de | offer | past referral | Nutzen Sie eigentlich schon eine Zeiterfassung?
de | recruiting | past referral | Für unseren Kunden suchen wir derzeit erfahrene Schweißer, Ihr Profil passt.
de | default_text | past referral | Gerne würde ich mein Netzwerk erweitern und mich mit Ihnen vernetzen.
de | content_vague | past referral | Ihr Profil ist mir positiv aufgefallen, sehr spannend.
de |  | past | Gemeinsam bringen wir Ihren Umsatz nach vorne.
nl | referral mutual_named | offer | Dag, Wouter Kuipers gaf mij jouw gegevens in verband met de orgelpijpen.
nl | referral | offer | Ik schrijf u op voorstel van Marijke Dijkstra over het archief.
nl | referral | offer | Uw naam werd genoemd door Gerrit Hofman toen het over sluizen ging.
nl | referral | offer | Ik ben een nichtje van Truus Bakker en zij raadde me aan u te schrijven.
nl | referral | offer | Pieter en Lotte hebben ons in contact gebracht vanwege de bijenkasten.
nl | referral | offer | Een collega van u noemde je naam bij de koffie.
nl | referral | offer | Mijn huisarts heeft me naar u doorverwezen voor de stemoefeningen.
nl | worked_together | referral | Hans hier van de oude drukkerij, hoe gaat het?
nl | worked_together | referral | Ik was destijds uw assistent op het laboratorium.
nl | worked_together | referral | We zaten op dezelfde afdeling bij de waterschappen.
nl | worked_together | referral | U was mijn stagebegeleider in Zwolle.
nl | studied_together | referral | Ik heb uw colleges gevolgd in Leiden, bankje achteraan.
nl | studied_together | referral | Wij zaten in dezelfde werkgroep en deelden een studentenhuis.
nl | past | referral | Naar aanleiding van ons gesprek in de trein stuur ik je dit verzoek.
nl | past | referral | U zult zich mij niet herinneren, we woonden tegenover elkaar.
nl | event | referral | Ik was bij uw lezing in Middelburg en stelde een vraag over zout.
nl | content_specific | offer | Jouw artikel over dijkgras heb ik drie keer gelezen.
nl | offer | past referral | Wij zijn gespecialiseerd in verzuimbegeleiding en ontzorgen werkgevers.
nl | offer | past referral | Maakt u al gebruik van zonnepanelen op uw bedrijfspand?
nl | recruiting | past referral | Wij zijn op zoek naar een ervaren timmerman voor een project in Breda.
nl | default_text | past referral | Ik wil graag mijn netwerk uitbreiden en met je connecten.
nl | content_vague | past referral | Ik kwam je profiel tegen en was onder de indruk van je loopbaan.
nl |  | past | Samen kunnen we jouw omzet laten groeien.
sv | referral mutual_named | offer | Hej, på inrådan av Gunnel Öberg hör jag av mig om kyrkorgeln.
sv | referral | offer | Jag fick dina kontaktuppgifter av Ragnar på sågen.
sv | referral | offer | Jag är Birgits brorsdotter, hon sa att du lagar dragspel.
sv | referral | offer | Min husläkare hänvisade mig till dig för knät.
sv | referral | offer | Vi har en gemensam bekant, Solveig, som talar gott om dig.
sv | worked_together | referral | Kjell här från gamla tryckeriet, hur är läget?
sv | worked_together | referral | Du var min arbetsledare på bruket i Hofors.
sv | worked_together | referral | Vi delade kontor i två år på länsstyrelsen.
sv | studied_together | referral | Vi gick samma utbildning och bodde i samma korridor.
sv | studied_together | referral | Jag läste din kurs om mossor i Umeå.
sv | past | referral | Du kanske inte minns mig, vi satt bredvid varandra på nattåget.
sv | past | referral | Med anledning av vårt samtal på torget.
sv | event | referral | Jag var på ditt föredrag i Visby och ställde en fråga.
sv | content_specific | offer | Din bok om kvarnar har följt mig hela vintern.
sv | offer | past referral | Vi är en byrå som är specialister på sökoptimering, får jag skicka mer material?
sv | recruiting | past referral | Vi söker erfarna svetsare till en kund i Luleå.
sv | default_text | past referral | Jag vill gärna utöka mitt kontaktnät.
sv | job_ask | past referral | Jag söker jobb som ekonomiassistent, CV bifogas.
pl | referral mutual_named | offer | Szanowna Pani, za radą Teresy Kulik piszę w sprawie organów.
pl | referral | offer | Namiary na Pana dostałem od Zbyszka z tartaku.
pl | referral | offer | Jestem bratanicą Haliny Mroczek, mówiła, że naprawia Pani akordeony.
pl | referral | offer | Polecono mi Panią w bibliotece, pani Grażyna bardzo chwaliła zajęcia.
pl | referral | offer | Mój lekarz rodzinny skierował mnie do Pana w sprawie kolana.
pl | referral | offer | Ewa i Paweł namówili mnie, żebym napisał w sprawie uli.
pl | worked_together | referral | Tu Staszek z dawnej drukarni, co słychać?
pl | worked_together | referral | Był Pan moim kierownikiem w stoczni.
pl | worked_together | referral | Odbywałam u Pani staż w laboratorium w 2011.
pl | worked_together | referral | Siedzieliśmy w jednym pokoju w dziale planowania.
pl | studied_together | referral | Byliśmy na tym samym roku, mieszkaliśmy w jednym akademiku.
pl | studied_together | referral | Chodziłam na Pana wykłady z geodezji.
pl | past | referral | Może mnie Pani pamięta, jechałyśmy razem nocnym pociągiem do Przemyśla.
pl | past | referral | Nawiązując do naszej rozmowy na jarmarku.
pl | event | referral | Byłem na Pana prelekcji w Gnieźnie i zadałem pytanie o torf.
pl | content_specific | offer | Pani książka o drewnianych kościołach bardzo mnie poruszyła.
pl | offer | past referral | Czy korzystają już Państwo z systemu rezerwacji?
pl | offer | past referral | Jesteśmy producentem hal stalowych, prześlę katalog.
pl | recruiting | past referral | Poszukujemy doświadczonego spawacza, atrakcyjne wynagrodzenie.
pl | default_text | past referral | Chciałbym poszerzyć grono kontaktów zawodowych.
pl | job_ask | past referral | Szukam pracy jako księgowa, w załączeniu CV.
pl | content_vague | past referral | Pani profil jest naprawdę imponujący.
pl |  | past | Razem zwiększymy Państwa sprzedaż.
ru | referral mutual_named | offer | Добрый день! Ваши координаты мне передала Зинаида Лаптева, по поводу органа.
ru | referral | offer | Меня к вам направил научный руководитель, профессор Белов.
ru | referral | offer | Я дочка Аркадия Семёновича, он просил передать вам привет.
ru | referral | offer | У нас общая знакомая, Тамара, она очень хвалила вашу мастерскую.
ru | referral | offer | Вас мне рекомендовали в библиотеке, Нина Павловна сказала обратиться.
ru | worked_together | referral | Это Геннадий из нашей старой типографии.
ru | worked_together | referral | Вы были моим начальником на комбинате в Ухте.
ru | worked_together | referral | Проходила у вас практику, потом вы взяли меня на работу.
ru | studied_together | referral | Мы учились на одном курсе, жили в одном общежитии.
ru | studied_together |  | Я ваша бывшая студентка, слушала ваш спецкурс по мхам.
ru | past | referral | Возможно, вы меня не вспомните: ехали в одном купе до Вологды.
ru | past | referral | Возвращаясь к нашему разговору на ярмарке.
ru | event | referral | Была на вашей лекции в Твери и задавала вопрос про глину.
ru | content_specific | offer | Ваша книга про деревянные церкви меня очень тронула.
ru | offer | past referral | Наша компания предлагает аренду генераторов, прислать прайс?
ru | offer | past referral | Используете ли вы уже систему учёта топлива?
ru | recruiting | past referral | Требуются сварщики, вахта, хорошая зарплата.
ru | job_ask | past referral | Ищу работу после института, резюме прилагаю.
ru | default_text | past referral | Расширяю круг профессиональных контактов, буду рада знакомству.
ru | content_vague | past referral | Ваш профиль меня впечатлил.
uk | referral mutual_named | offer | Доброго дня! За порадою Ірини Бойко пишу вам щодо реставрації ікон.
uk | referral | offer | Ваш контакт мені передала Соломія Гнатюк, кажуть, ви лагодите цимбали.
uk | referral | offer | Мене до вас направив мій науковий керівник.
uk | referral | offer | Я донька Степана Ільчука, він просив переказати вам вітання.
uk | referral | offer | Наш спільний знайомий Роман дуже хвалив вашу пасіку.
uk | referral | offer | Мені вас рекомендували в бібліотеці, пані Леся сказала звернутися.
uk | worked_together | referral | Це Микола з нашої старої друкарні, як ви?
uk | worked_together | referral | Ви були моїм начальником на хлібзаводі у Рівному.
uk | worked_together | referral | Проходила у вас практику, ви взяли мене на роботу після неї.
uk | studied_together | referral | Ми навчалися на одному курсі, жили в одному гуртожитку.
uk | studied_together | referral | Я ваша колишня студентка, слухала ваш курс з геодезії.
uk | past | referral | Може, пам'ятаєте мене: їхали разом у купе до Ужгорода.
uk | past | referral | Після нашої розмови на ярмарку вирішив написати.
uk | event | referral | Була на вашій лекції у Чернівцях і ставила питання про глину.
uk | content_specific | offer | Ваша стаття про дерев'яні церкви мене дуже зворушила.
uk | offer | past referral | Наша компанія пропонує оренду генераторів, надіслати прайс?
uk | offer | past referral | Чи користуєтеся ви вже системою обліку палива?
uk | recruiting | past referral | Шукаємо досвідченого бухгалтера, зарплата від 30 тисяч.
uk | job_ask | past referral | Шукаю роботу після університету, надсилаю резюме.
uk | default_text | past referral | Розширюю коло контактів, буду рада знайомству.
uk | content_vague | past referral | Ваш профіль мене вразив, чудовий досвід.
tr | referral mutual_named | offer | Merhaba Orhan Bey, Şebnem Kural tavsiyesiyle yazıyorum, eski plaklar hakkında.
tr | referral | offer | Numaranızı Hüseyin abiden aldım, tekne boyası için.
tr | referral | offer | Müdürüm sizden çok bahsetti, köprü ayakları konusunda danışmamı söyledi.
tr | referral | offer | Ben Nermin Hanım'ın yeğeniyim, bana sizi önerdi.
tr | referral | offer | Ortak arkadaşımız Levent size ulaşmamı istedi.
tr | referral | offer | Sizi bana Tuncay Hoca anlattı, çini fırını soracaktım.
tr | referral | offer | Ayla Soylu selam söyledi, arşivin anahtarı sizdeymiş.
tr | worked_together | referral | Eski iş yerinden Kadir ben, Gebze'deki fabrikada aynı vardiyadaydık.
tr | worked_together | referral | 2011'de yanınızda staj yapmıştım, bana kaynak öğretmiştiniz.
tr | worked_together | referral | Siz müdürümdünüz, ben santralde çalışıyordum.
tr | studied_together | referral | Aynı lisede okuduk, ben arka sıradaki gözlüklü.
tr | studied_together | referral | Hocam, 2008 mezunu öğrencinizim, tezimi siz yönetmiştiniz.
tr | past | referral | Geçen yaz Bozcaada'da tanışmıştık, feribotta sohbet etmiştik.
tr | past | referral | Hatırlarsanız kompartımanda satranç oynamıştık.
tr | event | referral | Dünkü panelde konuşmanızı dinledim, çıkışta soru sormuştum.
tr | content_specific | offer | Zeytin dalları adlı kitabınızı iki kez okudum.
tr | pitch | past referral | Firma olarak endüstriyel mutfak ekipmanları üretiyoruz, katalog gönderelim mi?
tr | offer | past referral | Web sitenizi Google'da ilk sayfaya taşıyoruz, ücretsiz analiz ister misiniz?
tr | offer | past referral | Evden çalışarak ek gelir elde etmek ister misiniz?
tr | recruiting | past referral | Ekibimize katılacak tecrübeli muhasebe uzmanı arıyoruz.
tr | job_ask | past referral | Yeni mezunum, firmanızda staj yapmak istiyorum, özgeçmişim ekte.
tr | default_text | past referral | Profesyonel ağımı genişletmek istiyorum, sizi de eklemek isterim.
tr | content_vague | past referral | Profilinizi inceledim, başarılarınız çok etkileyici.
tr |  | past | Sizinle bağlantı kurmaktan memnuniyet duyarım.
ar | referral mutual_named | offer | السلام عليكم، حصلت على رقمك من الأستاذ فؤاد بخصوص ترميم النواعير.
ar | referral | offer | بناء على توصية الدكتورة سلمى أكتب إليك عن المخطوطات.
ar | referral | offer | أنا ابنة أخت أبو وليد، قال لي إنك تصلح العود.
ar | referral | offer | طبيبي نصحني بالتواصل معك من أجل إعادة التأهيل.
ar | worked_together | referral | عملت تحت إشرافك في المطبعة قبل عشر سنوات.
ar | worked_together | referral | كنت مديري في محطة القطار، أنا الذي كان يحمل الدفاتر.
ar | studied_together | referral | كنا في نفس الدفعة في كلية الزراعة.
ar | studied_together | referral | أشرفت على رسالتي عن النباتات المائية.
ar | past | referral | ربما لا تذكرني، جلسنا معا في القطار إلى الأقصر.
ar | event | referral | حضرت محاضرتك عن الطين وسألتك في آخرها.
ar | content_specific | offer | كتابك عن المطاحن القديمة أعجبني كثيرا.
ar | offer | past referral | شركتنا متخصصة في أنظمة الري، هل ترغبون في عرض أسعار؟
ar | recruiting | past referral | نبحث عن محاسبين للعمل براتب مجز.
ar | job_ask | past referral | أبحث عن عمل وهذه سيرتي الذاتية.
ar | default_text | past referral | أود توسيع شبكة علاقاتي المهنية.
hi | referral | offer | नमस्ते, राकेश त्रिपाठी जी ने आपका नंबर दिया, तबला सीखना है।
hi | referral | offer | सुषमा दीदी के सुझाव पर आपको लिख रही हूँ, बीज भंडार के बारे में।
hi | referral | offer | मैं प्रोफेसर मिश्रा की छात्रा हूँ, उन्होंने कहा कि आपसे मिलूँ।
hi | referral | offer | हमारे एक परिचित ने बताया कि आप पुराने सिक्के पहचानते हैं।
hi | worked_together | referral | मैंने आपके अधीन तीन साल काम किया था, जल विभाग में।
hi | worked_together | referral | आप मेरे पहले बॉस थे, रेलवे प्रेस में।
hi | studied_together | referral | पहचाना? हम एक ही कक्षा में थे, आप खिड़की के पास बैठते थे।
hi | studied_together | referral | मैं आपकी पूर्व छात्रा हूँ, 2006 का बैच।
hi | met | referral | पिछले साल ट्रेन में आपसे मुलाक़ात हुई थी।
hi | event | referral | पुस्तक मेले में आपका व्याख्यान सुना, सवाल मैंने ही पूछा था।
hi | offer | past referral | हमारी कंपनी सॉफ़्टवेयर बनाती है, मुफ़्त डेमो के लिए कॉल करें।
hi | default_text | past referral | मैं आपको अपने नेटवर्क में जोड़ना चाहता हूँ।
hi | offer | past referral | घर बैठे हर महीने तीस हज़ार कमाएँ, आज ही जुड़ें।
hi | recruiting | past referral | हमारे यहाँ अध्यापक के तीन पद रिक्त हैं, आवेदन करें।
hi-Latn | referral | offer | Namaste sir, Farhan bhai ne bola ki aap purane harmonium theek karte hain.
hi-Latn | referral | offer | Aapka number Sunita didi se mila, pickle ke bare mein poochna tha.
hi-Latn | referral | offer | Devendra ji ke kehne par likh raha hoon, murti ka kaam hai.
hi-Latn | referral | offer | Main Kavita ma'am ki student hoon, unhone kaha aapse milun.
hi-Latn | worked_together | referral | Sir maine aapke under 2012 mein kaam kiya tha, dyeing unit mein.
hi-Latn | studied_together | referral | Yaar pehchana? Hum ek hi hostel mein the, room 14.
hi-Latn | met | referral | Pichle saal train mein mile the, aapne mujhe seat di thi.
hi-Latn | event | referral | Aapka lecture suna tha mele mein, bahut accha laga.
hi-Latn | offer | past referral | Hamari company website banati hai, free demo ke liye call karein.
hi-Latn | scam | past referral | Ghar baithe roz 3000 kamao, paise double guarantee.
hi-Latn | job_ask | past referral | Sir koi naukri chahiye, resume bheju kya?
hi-Latn | default_text | past referral | Main aapse judna chahta hoon, request accept kar lijiye.
hi-Latn | content_specific | offer | Aapki kitab padhi thi, kumhar wali kahani ghar mein sabko sunayi.
id | referral mutual_named | offer | Selamat siang Bu, saya dapat nomor Ibu dari Pak Sutrisno, soal gamelan.
id | referral | offer | Saya adiknya Mbak Wulan, katanya Ibu bisa mengajar tari topeng.
id | referral | offer | Atas rekomendasi Dr. Hendarto saya menghubungi Bapak mengenai arsip kapal.
id | referral | offer | Disuruh Bu Tutik menanyakan jadwal posyandu, Mas.
id | referral | offer | Bang Ucok ngasih kontak Abang, soal mesin tempel.
id | referral | offer | Salah satu murid Ibu merekomendasikan kelas membatik ini.
id | worked_together | referral | Pak, saya Yanto dulu satu tim di gudang Cikarang.
id | worked_together | referral | Ibu dulu atasan saya di kantor pos Malang.
id | worked_together | referral | Saya pernah magang di percetakan Bapak tahun 2013.
id | studied_together | referral | Kita satu kos waktu kuliah di Jatinangor, masih ingat?
id | studied_together | referral | Saya mahasiswa bimbingan Bapak dulu, skripsi tentang kopi.
id | past | referral | Bu, kita pernah ketemu di kereta, saya yang bawa sangkar burung.
id | event | referral | Saya hadir di bedah buku Mbak minggu lalu dan sempat bertanya.
id | content_specific | offer | Resep rendang Ibu sudah saya coba tiga kali, berhasil.
id | offer | past referral | Kami menyediakan jasa pembuatan website, boleh kirim penawaran?
id | offer | past referral | Mau penghasilan tambahan dari HP? Komen MAU ya.
id | offer | past referral | Pinjaman cepat cair tanpa jaminan, inbox sekarang.
id | event_invite | past referral | Kami mengundang Bapak mengikuti bimtek 2 hari, kontribusi Rp 4 juta.
id | recruiting | past referral | Perusahaan kami membutuhkan staf admin, penempatan Batam.
id | default_text | past referral | Izin menambah relasi profesional, terima kasih.
ko | referral mutual_named | offer | 안녕하세요, 장미란 교수님 소개로 연락드립니다. 풍금 수리 때문입니다.
ko | referral | offer | 조현우 씨가 연락처를 알려주셨어요. 물레방아 때문에요.
ko | referral | offer | 제 주치의 추천으로 재활을 여쭤보려고 합니다.
ko | referral | offer | 박정자 선생님의 조카입니다. 이모가 꼭 여쭤보라고 하셨어요.
ko | worked_together | referral | 예전 대구 지점에서 같이 일했던 송이입니다.
ko | worked_together | referral | 제 사수셨잖아요, 인쇄소에서요.
ko | studied_together | referral | 우리 같은 하숙집 살던 학번이잖아.
ko | studied_together | referral | 교수님 수업 들었던 졸업생입니다. 이끼 보고서 썼던 학생이요.
ko | past | referral | 기억 못 하실지 모르지만 부산 가는 기차에서 옆자리였어요.
ko | event | referral | 지난달 강연 듣고 질문했던 사람입니다.
ko | content_specific | offer | 선생님 책을 읽고 메주를 따라 만들어 봤어요.
ko | offer | past referral | 저희 회사는 물류 솔루션을 제공합니다. 무료 상담 받아보세요.
ko | recruiting | past referral | 좋은 포지션이 있어 연락드립니다. 연봉 협의 가능합니다.
ko | default_text | past referral | 인맥을 넓히고 싶어 신청드립니다.
ja | referral mutual_named |  | はじめまして。栗原様よりご連絡先を伺いました。オルガンの修理についてです。
ja | referral | offer | 恩師の勧めでご連絡いたしました。苔の標本についてお伺いしたく存じます。
ja | referral | offer | 主治医から先生のお名前を伺いました。
ja | referral | offer | 森田さんの姪です。水車小屋のことで伺いたいことがあります。
ja | worked_together | referral | 以前、松江支店でお世話になった田辺です。
ja | worked_together | referral | 同じ病棟で夜勤をしていた者です。
ja | studied_together | referral | 先生の授業を受けた卒業生です。
ja | past | referral | 山小屋で隣になった者です。覚えていらっしゃらないかもしれません。
ja | event | referral | 先月の講演を拝聴し、最後に質問した者です。
ja | content_specific | offer | ご著書を読み、干し柿の作り方を試しました。
ja | offer | past referral | 貴社の業務効率化に貢献できるサービスをご提案いたします。
ja | recruiting | past referral | 年収アップの非公開求人をご紹介できます。
ja | default_text | past referral | 人脈を広げたく、つながり申請いたしました。
zh | referral mutual_named | offer | 您好，我是经罗建平老师介绍来请教管风琴修复的。
zh | referral | offer | 徐老师让我联系您，说您最懂古桥。
zh | referral | offer | 我是钱教授的侄女，他说可以向您打听老磨坊的事。
zh | referral | offer | 我的主治医生推荐我来找您做康复。
zh | worked_together | referral | 我以前在您部门实习，跟着您学排版。
zh | worked_together | referral | 您是我在印刷厂的第一个主管，还带过我。
zh | studied_together | referral | 我们是同一届的，住同一个宿舍。
zh | studied_together | referral | 我上过您的地质课，坐第一排。
zh | past | referral | 也许您不记得了，我们在去敦煌的火车上坐在一起。
zh | event | referral | 上个月听了您的讲座，最后提问的那个就是我。
zh | content_specific | offer | 您的书我读了两遍，照着做了风筝。
zh | offer | past referral | 我司专业提供仓储服务，贵公司是否需要降低成本？
zh | recruiting | past referral | 急聘高级工程师，年薪五十万，欢迎内推。
zh | default_text | past referral | 希望拓展人脉，与您建立联系。
zh | scam | past referral | 手机兼职，日结三百，稳赚不赔。
en | past | offer | Radio Calder, night desk, 1988-1993. Good to see you are still on air.
en | past | offer | You drove the mobile library in 2003 and let me stamp the cards.
de | past | offer | Hallo Meister, 1997 haben Sie mir das Schmieden beigebracht.
fr | past | offer | Bonjour patron, c'est Yann, le commis de l'été 2006.
es | past | offer | Soy Fermín, el del quiosco, todavía guardo tu bufanda.
it | past | offer | Ciao capo, sono Nunzio, quello del tornio.
nl | past | offer | Dag baas, ik heb je gereedschapskist nog in de schuur.
pt | past | offer | Bom dia chefe, sou o Valdir, o da balsa.
pl | past | offer | Dzień dobry kierowniku, to Zenek, ten od suwnicy.
ru | past | offer | Здравствуйте, это Фёдор, тот самый с буксира, 1994 год, вы нас вытащили.
uk | past | offer | Доброго дня, 2001 року ви навчили мене в'язати сіті.
sv | past | offer | Hej chefen, du och jag byggde lusthuset 1999.
tr | past | offer | Merhaba şefim, 2004'te bana dümen tutmayı öğretmiştiniz.
ja | past | offer | 2005年に私に染め方を教えてくださいました。
zh | past | offer | 2008年您带我进山采药。
ko | past | offer | 2010년에 저희 집 지붕을 고쳐 주셨어요.
en | pitch | past referral | We supply oak pallets to garden centres, minimum order one truck.
en | recruiting | past referral | We hire nurses for clinics in Oslo, base plus housing bonus.
de | offer | past referral | Wir suchen für einen Kunden in Ulm eine Leitung der Konstruktion.
nl | offer | past referral | Zoeken jullie nog assistenten voor de zomer? Ik heb topkandidaten.
en | | past | Our agency has been growing brands since 2012.
en | | past | Founded in 1999, Kestrel Tools exports to forty countries.
"""
"""Language | kinds that must be found | kinds that must not | note. `past` and `offer` stand for any of their kinds."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("language", "expected", "absent", "note"), ROWS)
def test_note_is_read(language: str, expected: str, absent: str, note: str) -> None:
    claims = find_claims(note)
    kinds = set(claims.kinds)
    kinds |= {group for group, members in (("past", SHARED_PAST), ("offer", OFFERS)) if kinds & members}
    assert claims.language == language
    assert set(expected.split()) <= kinds
    assert not set(absent.split()) & kinds


@pytest.mark.parametrize(
    ("careful", "careless", "kind"),
    [
        ("Numaranızı Hüseyin abiden aldım.", "Numaranizi Huseyin abiden aldim.", "referral"),
        ("Éramos de la misma promoción.", "Eramos de la misma promocion.", "studied_together"),
        ("Czy mógłbym poszerzyć grono kontaktów?", "Czy moglbym poszerzyc grono kontaktow?", "default_text"),
        ("Nous étions dans la même promo.", "Nous etions dans la meme promo.", "studied_together"),
    ],
)
def test_accents_left_out_do_not_matter(careful: str, careless: str, kind: str) -> None:
    assert kind in find_claims(careful).kinds
    assert kind in find_claims(careless).kinds


@pytest.mark.parametrize(
    "note",
    [
        "Worth a quick look? We run the Kestrel Growth Summit for founders.",
        "We met at St Mary's, by the font.",
        "Halle 4, Nachtschicht, und dann der lange Winter.",
        "Participe do Congresso Nacional de Pontes em Recife.",
        "Leider wird die Seite kaum gefunden.",
        "Selamat siang, saya alumni Kelas Ekspor Jatim.",
    ],
)
def test_events_places_and_first_words_are_no_persons(note: str) -> None:
    assert find_claims(note).names == ()


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Saya dapat nomor Ibu dari Pak Sutrisno.", "Sutrisno"),
        ("Referred by Dr. Amara Diallo.", "Amara Diallo"),
        ("Su correo me lo dio el padre Anselmo, de la parroquia.", "Anselmo"),
    ],
)
def test_a_title_belongs_to_its_name(note: str, name: str) -> None:
    claims = find_claims(note)
    assert claims.names == (name,)
    assert "referral" in claims.kinds
