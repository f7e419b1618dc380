"""Words of headlines by trade, in many languages: what lets a Bibliothekar and a librarian be of one trade.

Each entry is the beginning of a word without accents ("librar" stands for librarian and library); an entry ending in
"=" is a whole word. Entries in scripts without blanks match anywhere.
"""

TRADES: dict[str, str] = {
    # trades that mostly come to sell
    "sales": (
        "sales= seller selling salesperson account-executive accountexecutive bdr= sdr= b2b= dealclos "
        "closer= presales vertrieb verkauf aussendienst vente commercial= commerciale= ventas vendedor "
        "vendedora comercial= vendas venditor vendit sprzedaz handlow przedstawiciel verkoop saljare "
        "forsaljning salg selger salger satis= prodazh прода sales продажи продаж менеджер-по مبيعات "
        "penjualan tenaga-penjual 销售 业务员 營業 営業 セールス 영업 세일즈 बिक्री kinh-doanh commerciaux "
        "representative= rep= territory= territorial regional-manager key-account kam= gtm= dealer= "
        "dealers= distributor= vendor="
    ),
    "marketing": (
        "marketing marketer marketeer seo= ads= adwords ppc= funnel copywrit branding brand= leadgen "
        "leads= leadgeneration growth growthhack demandgen content-creator mediaberat werbeagentur "
        "reklam publicidad publicite publicidade pubblicita мarketing маркет реклам تسويق pemasaran 营销 "
        "市场推广 マーケ 集客 마케팅 मार्केटिंग digital-market social-media socialmedia community-manager pr= "
        "outreach backlink campaigns webdesign websites"
    ),
    "coach": (
        "coach coaching mentor mindset speaker= keynote motivat trainer= formateur formatore formador "
        "entrenador guru= transform empower inspir unlock breakthrough healer healing reiki astrolog "
        "prophet lifecoach leadership-develop conferencista palestrant conferencier relatore prelegent "
        "szkoleniowiec szkolenia тренер коуч мотив مدرب motivator 教练 导师 コーチ 講師 코치 강사 कोच yoga= success= "
        "abundance freedom freiheit libertad liberte liberdade wolnosc destiny"
    ),
    "consult": (
        "consult berater beratung conseil consulen asesor consultor doradc doradztw radgiv adviseur "
        "advies advis danisman консульт советник استشار konsult 顾问 顧問 咨询 コンサル 컨설 सलाहकार fractional "
        "interim= strateg"
    ),
    "wealth": (
        "wealth invest= investor investing investment investis investir investier invester investeer forex "
        "trader= trading= crypto bitcoin blockchain nft= web3 defi= passive= roi= portfolio financial-advis "
        "financial-plan planner= finanzberat vermogen geldanlage de-patrimoine en-patrimoine "
        "gestion-patrimoine patrimonio inversion investid investiment investit inwest belegg placer финанс "
        "инвест трейд крипто استثمار تداول investasi 投资 投資 理财 財富 資産 투자 재테크 निवेश fund= funds= "
        "capital= venture vc= angel= equity private-bank pension= pensions= pensionsr pensionsb pensionsk "
        "annuit 401k tax-saving loan lender lending mortgage hypothek hypotheek pret= credit= kredyt kredit "
        "кредит ипотек قرض pinjaman 贷款 ローン 대출 ऋण sip= mutual-fund"
    ),
    "insurance": (
        "insur versicher assuranc assicuraz seguro seguros ubezpiecz verzeker forsakr forsikr sigorta "
        "страхов تأمين asuransi 保险 保険 보험 बीमा lic-agent courtier corretor"
    ),
    "property": (
        "realtor realty real-estate realestate immobil inmobili imobili imoveis nieruchomosc makelaar "
        "maklar eiendom emlak gayrimenkul недвиж риелтор عقار properti= 房产 地产 不動産 부동산 공인중개 broker= "
        "listings homes= housing-loan makler estate-agent estateagent letting property="
    ),
    "recruit": (
        "recruit talent= headhunt staffing sourcer hiring hr= human-resourc humanresourc people-partner "
        "executive-search reclut recrut rekrut personalbera personalvermitt selezion selekcj werving "
        "rekryt ise-alim insan= podbor рекрут подбор кадр توظيف موارد= rekrutmen perekrut 招聘 猎头 人事 人力 "
        "採用 人材 채용 헤드헌 인사 भर्ती vacanc vagas vacatures jobs="
    ),
    "outsourcing": (
        "outsourc offshore nearshore dev-shop software-house softwarehouse whitelabel white-label "
        "dedicated-team solutions= solution= saas= automation automat ai-powered chatbot crm= erp= sap= "
        "platform= plattform plateforme softwarehaus losungen soluzion solucion solucoes rozwiazan "
        "oplossing lосung решени حلول solusi 解决方案 外包 ソリューション 受託 솔루션 아웃소싱 integrator vendor "
        "implementation cybersecur soc2 zero-trust voip"
    ),
    "supply": (
        "supplier manufactur factory export import wholesale trading-co dropship amazon= fba= shopify "
        "ecommerce e-commerce sourcing hersteller lieferant fournisseur fornitor proveedor fornecedor "
        "dostawc leverancier leverantor tedarik ihracat поставщик экспорт مورد تصدير pemasok ekspor "
        "eksport 供应 工厂 外贸 制造 貿易 メーカー 수출 무역 공장 निर्यात packaging verpackung"
    ),
    "network_sale": (
        "mlm= network-market networkmarket independent-distributor distributor ambassador affiliate "
        "side-hustle sidehustle second-income collagen supplement nutrition-coach herbal wellness "
        "lifestyle= kosmetik cosmetic beauty= kolagen 微商 代理 副業 부업 다단계"
    ),
    "influencer": (
        "influencer creator= youtuber podcaster= tiktok ghostwrit followers lion= open-network "
        "opentoconnect networker top-voice topvoice thoughtleader thought-leader author= bestsell "
        "storytell verfolg entrepreneur= serial= founder= cofounder co-founder startup start-up ceo= "
        "unternehmer grunder fondateur fondatrice fondatore fundador emprended empreend imprendit "
        "przedsiebiorc zalozyciel ondernemer oprichter entreprenor grundare girisimci kurucu предприним "
        "основатель مؤسس= رائد= wirausaha pendiri 创始人 创业 起業 代表取締役 창업 대표 संस्थापक उद्यमी"
    ),
    "visa": (
        "immigration= visa= visas rcic= study-abroad express-entry migration-agent edukasi-luar 移民 留学 "
        "留學 ビザ 유학 이민 admissions= overseas-educ"
    ),
    "events_sale": (
        "conference-organ event-organ event-manager eventmanager sponsorship exhibition congress "
        "organizer trade-show tradeshow symposium journal= editor-assist publishing-consult predator "
        "call-for"
    ),
    "freelance": (
        "freelanc virtual-assist data-entry upwork fiverr transcri typist independiente autonomo "
        "freiberuf selbstandig libero-profes zzp= wolny-strzelec фриланс مستقل lepas= 自由职业 フリーランス 프리랜서"
    ),
    "touting": (
        "free= quote= quotes= demo= demos= dm= dms= call-me "
        "ask-me book-a book-now whatsapp licensed= certified= no1= top-1 "
        "best-price discount guarantee guaranteed helping= help-you helped i-help we-help your= you= unlock= makeover "
        "cv-writ resume-writ 24-7 worldwide delivery nationwide "
        "tailored affordable turnkey one-stop award-win winning= "
        "offer= offers= deals= results= proven= exclusive gratis "
        "kostenlos kostenfrei jetzt angebot angebote ihr= ihre= "
        "ihnen= helfe= gratuit offert vous= votre= vos= devis j-aide "
        "aide= gratuito gratuita tu= tus= tuo= tuoi= ayudo= "
        "ayudamos ajudo= ajudamos te-ayud presupuesto orcamento aiuto= aiutiamo preventivo bezplatn darmow pomagam "
        "pomagamy twoj= twoja= wycena gratis= jouw= uw= offerte "
        "ik-help vi-hjalper jag-hjalper din= ditt= dina= offert= "
        "ucretsiz kampanya teklif бесплатн помогаю поможем скидк безкоштовн допомаг مجان اتصل خصم عرض gratis= promo= "
        "hubungi murah 免费 优惠 咨询热线 無料 お任せ 相談 受付中 무료 상담 문의 할인 मुफ्त छूट संपर्क"
    ),
    "surveys": (
        "survey panel= panels= insights market-research webinar magazine publisher= publishing subscription sponsor "
        "advertis media-kit awards= nomination marktforsch umfrage encuesta pesquisa sondage sondaggio"
    ),
    "agency_trades": (
        "solar fotovolt photovolt panneaux panele waermepumpe heat-pump leasing fleet vending "
        "cleaning-serv facility energy-broker energieberat payroll payments= gym-equip fit-out "
        "furniture= mobilier print= merch= promotional promotions= promotor pos-system pos-solution"
    ),
    # people who ask
    "seeking": (
        "seeking looking= jobseek job-seek aspiring unemployed open-to opentowork opportunit "
        "arbeitssuch jobsuche suche= buscando busco procuro recherche= cherche cerco= szukam op-zoek "
        "zoek= soker= ariyor is-ariy ищу в-поиске باحث أبحث mencari cari-kerja 求职 待业 求職 転職 구직 취업 नौकरी "
        "available= disponib immediate-join fresher actively"
    ),
    "student": (
        "student undergrad postgrad graduate intern= interns= internship phd= doctoral doctorand "
        "candidate= scholar= estudiant estudante etudiant studentessa studente ogrenci werkstud "
        "praktikant stagiair stagist tirocin estagi becari stazyst mahasiswa студент аспирант طالب "
        "pelajar magang 学生 研究生 大学生 實習 実習 学部 "
        "대학생 대학원 인턴 छात्र विद्यार्थी apprentice azubi auszubild "
        "lehrling alumn licencjat class-of mba= bba= fresher trainee"
    ),
    # trades of colleagues and neighbours
    "software": (
        "software developer= developers devops backend frontend fullstack full-stack engineer programm "
        "coder sre= kubernetes rust= golang python java= javascript typescript embedded linux "
        "open-source opensource entwickler informatik developpeur ingenieur-logiciel desarrollador "
        "programador sviluppat programista programmeur ontwikkelaar utveckl yazilim разработ программ "
        "مطور مبرمج pengembang 开发 程序员 软件 エンジニア 開発 "
        "プログラマ 개발자 소프트웨어 엔지니어 architect-soft mlops cloud= aws= "
        "infrastructure platform-eng compiler"
    ),
    "data": (
        "data= analytics analyst= analyst statist datascien machine-learn ml= ai= kaggle sql= powerbi "
        "power-bi tableau datenanal analyste analista analityk veri= данных анали تحليل= 数据 数据分析 データ "
        "데이터 डेटा econometr"
    ),
    "product": (
        "product= produkt produit producto produto prodotto scrum agile pm= pmp= project-manager "
        "projekt-manager projektleit chef-de-projet jefe-de-proyecto proje-yon проект-мен 产品经理 项目经理 "
        "プロダクト プロジェクト 기획 프로덕트"
    ),
    "design": (
        "design designer ux= ui= illustrat graphic typograph artist= art-direct grafik graphist disegn "
        "ilustra kunstenaar vormgev formgiv tasarim дизайн художник иллюстр مصمم desainer 设计 插画 デザイ "
        "イラスト 디자인 일러스트 gallery animator ceramic printmak drukker bookbind"
    ),
    "sound": (
        "sound= audio mixer= mix-engineer mixeur son= perchiste boom= foley composer composit music "
        "musicien musiker musica muzyk muziek ton= toningenieur sonido fonico ses= звук музык صوت موسيق "
        "musik 音响 音乐 サウンド 音楽 음악 사운드 orchestra choir chor= koor singer band= dj="
    ),
    "film": (
        "film cinema cinemat video= monteur= montage editor= camera= kamera realisat regiss "
        "director-of-photo dop= producer= producteur productora tv= televis gaffer machinist grip= "
        "screenwrit scenar documentary documentaire documental dokumentar theatre theater schauspiel "
        "actor= actress acteur attore 电影 影视 映画 映像 영화 "
        "드라마 кино режисс"
    ),
    "press": (
        "journal reporter editor= editorial redakt redact redattor periodis jornalis giornalis "
        "dziennikar gazetec muhabir журнал редакт صحف wartawan jurnalis 记者 编辑 記者 編集 기자 편집 पत्रकार "
        "writer schriftsteller ecrivain escritor scrittor pisarz schrijver forfatt yazar писател novel "
        "poet= columnist press= news= radio= broadcast podcast= blog"
    ),
    "library": (
        "librar bibliot archiv repositor kutuphane библиот архив مكتب= pustaka arsip 图书馆 档案 図書館 司書 アーカイ "
        "도서관 사서 पुस्तकालय koha catalogu open-access copyright cataloging special-collect museum curator "
        "kurator conservat"
    ),
    "teach": (
        "teacher teach= lectur professor prof= school= educat pedagog lehrer lehrkraft dozent enseign "
        "professeur maitre= instituteur maestro maestra profesor docente insegnant nauczyciel wykladowc "
        "leraar docent= larare laerer ogretmen учител преподав معلم مدرس guru= dosen 教师 老师 教授 講師 教員 교사 "
        "교수 शिक्षक अध्यापक प्राचार्य principal= headteacher tutor= faculty dean= academic"
    ),
    "research": (
        "research scientist postdoc forscher wissenschaft chercheu investigador ricercat badacz "
        "onderzoek forskare forsker arastirmac научн исследов باحث= peneliti 研究员 研究 연구원 연구 शोध "
        "laborator lab= biolog chemi physic epidem trial"
    ),
    "medicine": (
        "doctor= physician surgeon medic= gp= medicin arzt arztin medizin medecin chirurg infirm medico "
        "medica lekarz lekarka internist arts= huisarts lakare lege= doktor hekim врач медиц طبيب "
        "dokter 医生 医师 医師 의사 चिकित्सक डॉक्टर pediatr psychiatr cardiol radiolog geriatr anaesth anesth "
        "clinic hospital"
    ),
    "nursing": (
        "nurse nursing rn= ward= matron midwi krankenpfleg pfleg infirmier enfermer infermier "
        "pielegniar verpleeg sjukskot sykeplei hemsire медсестр تمريض ممرض perawat bidan 护士 護士 看護 간호 "
        "नर्स healthcare-assist carer caregiver paramedic ratownik ambulance"
    ),
    "pharma": (
        "pharma apothek farmac aptek apteek eczaci аптек фармац صيدل apoteker farmasi 药 薬剤 약사 फार्मा "
        "medical-rep vaccine"
    ),
    "therapy": (
        "therap psycholog physio fysio counsel counsellor social-work sozialarb travailleur-social "
        "trabajador-social assistente-social psicolog psiholog психол नفسي 心理 相談 심리 상담 dietit "
        "nutritionist"
    ),
    "law": (
        "lawyer attorney advocate solicitor barrister legal= paralegal counsel= anwalt rechts jurist "
        "juridi juridico abogad avocat avvocat advogad notari notaire notar adwokat radca prawnik "
        "advocaat advokat avukat hukuk юрист адвокат محام قانون pengacara hukum notaris 律师 法务 弁護士 司法書士 "
        "변호사 법무 वकील m&a litigat judge= richter juge= juez juiz giudice sedzia"
    ),
    "public": (
        "civil-serv council= councillor municip gemeente kommun gobierno governo government ministry "
        "ministere ministerio beamt stadtverw mairie ville-de ayuntamiento prefeitura comune-di urzad "
        "samorzad belediye администрац госслуж حكوم وزار pemerint dinas= asn= pns= 公务员 政府 公務員 市役所 공무원 "
        "시청 सरकारी शासकीय public-serv servidor police= polizei policj fire= firefight army= military "
        "judge"
    ),
    "planning": (
        "planner= urban urbanis stadtplan sehir-plan plancis urbanist planeamiento planejamento "
        "pianific geograf gis= transport-plan градостро تخطيط perencana 规划 都市計画 도시계획"
    ),
    "architecture": (
        "architect architekt architetto arquitect arquitet arkitekt mimar архитек معمار arsitek 建筑师 建築 "
        "건축 वास्तु interior landscape= landschap"
    ),
    "engineering": (
        "engineer ingenieur ingeniero engenheir ingegner inzynier ingenjor muhendis инженер مهندس "
        "insinyur 工程师 技術者 기술 अभियंता structural= mechanical electrical civil-eng thermo hvac= mechatron "
        "konstrukt berechn entwicklungsing process= maintenance technician techniker technik tecnico"
    ),
    "building": (
        "builder construct carpent joiner bricklay plumber electrician elektrik mason= roof bau= "
        "bauleit handwerk maurer zimmer installateur charpent menuis plomb macon albanil carpinter "
        "fontaner pedreir falegnam idraulic murator stolarz hydraulik timmer metsel snickar rormok "
        "insaat tesisat строит электрик بناء كهرب tukang 施工 建设 工務店 大工 건설 목수 निर्माण contractor surveyor "
        "foreman welder crane scaffold"
    ),
    "safety": (
        "hse= safety ehs= nebosh iosh= occupational arbeitssicher securite-au-travail "
        "seguridad-industrial seguranca-do-trabalho bhp= is-guvenligi охрана-труда سلامة k3= 安全 保安 안전 "
        "inspector= compliance audit qa= quality qualitat calidad qualidade"
    ),
    "oil": (
        "oil= gas= petroleum petrol drilling rig= refinery lng= offshore= pipeline petrokim нефт نفط "
        "migas 石油 石化 정유"
    ),
    "energy": (
        "energ grid= power= utility elektroenerg substation renewab wind= nuclear energet энерг طاقة "
        "listrik pln= 电力 能源 電力 에너지 전력 ऊर्जा water= wasser eau= agua= acqua sanit"
    ),
    "transport": (
        "logist supply-chain supplychain freight shipping transport warehouse lager spedit kurier "
        "driver= chauffeur camion trucker conducteur conductor motorist autista kierowca vervoer "
        "lastbil nakliye lojistik водител логист نقل شحن سائق gudang sopir 物流 仓库 司机 運送 물류 운전 चालक "
        "customs= port= rail= railway pilot= aviation airline"
    ),
    "farm": (
        "farm agri agro= agron crop grain= cattle ranch dairy livestock feedlot landwirt bauer= "
        "agricult agriculteur eleveur granjer ganader contadin agricol rolnik boer= veehoud melkvee "
        "lantbruk bonde= ciftci tarim фермер агро زراع petani tani= 农 農 농업 농부 किसान कृषि vineyard "
        "winemak vigneron viticul viñedo vignaiol tractor harvest combine= seed= veterinar"
    ),
    "food": (
        "chef= cook= kitchen restaur baker baeck koch= gastro cuisin boulang patiss cociner panader "
        "cozinh padeir cuoc ristor osteria trattor kucharz piekarz kok= bakker kock= asci lokanta повар "
        "ресторан طاه مطعم koki juru-masak 厨师 餐 料理 飲食 シェフ 요리 식당 रसोइया barista waiter waitress "
        "sommelier hotel hospitality hotelier gastwirt tourism"
    ),
    "craft": (
        "craft artisan tailor seamstress sew= costur schneider couturi sarto krawiec naaister terzi "
        "портн خياط penjahit batik weav potter jewell goldschmied blacksmith shoemak luthier hairdress "
        "barber friseur coiffeur peluquer parrucch fryzjer kapper kuafor парикмах حلاق 裁缝 美容師 미용 "
        "mechanic mechaniker mecanicien mecanico meccanic mechanik monteur= mekaniker tamirci автомех "
        "ميكانيك bengkel 修理 整備 정비 मिस्त्री"
    ),
    "office": (
        "secretar assistant= sekretar segretar asystent receptionist admin= administrat office= buro= "
        "bureau= clerk= teller sachbearbeit gestionnaire administrativ amministrat biuro kantoor kontor "
        "секретар سكرتير sekretaris staf= 秘书 行政 事務 総務 사무 비서 लिपिक bookkeep accountant accounting "
        "buchhalt steuerberat comptab contable contador contabil commercialist ksiegow boekhoud redovis "
        "revisor muhasebe бухгалт محاسب akuntan akuntansi 会计 會計 経理 税理士 회계 लेखाकार cpa= controller= "
        "finance= treasurer auditor"
    ),
    "charity": (
        "nonprofit non-profit ngo= charity fundrais philanthrop donor gift= gifts development-officer "
        "annual-fund foundation= stiftung association= fondation benevol volunt ong= fundacion fundacao "
        "fondazione onlus fundacja stichting dernek vakif благотвор фонд خيري yayasan 公益 基金会 ボランティア 재단 "
        "비영리 tenant= shelter= refugee community-cent pastor= church priest= imam= rabbi= parish"
    ),
    "games": ("game= games= gaming gamedev unity unreal level-design 游戏 ゲーム 게임 esports"),
    "retail": (
        "shop= store= retail boutique einzelhandel magasin tienda= loja= negozio sklep= winkel= butik "
        "magaza магазин متجر toko= 店主 零售 店長 매장 दुकान fashion= textil moda= buyer= merchand"
    ),
    "hr_peer": (
        "training= learning-dev l&d= organisational-dev works-council betriebsrat union= gewerksch "
        "syndicat sindicat sindacat zwiazek vakbond fackl sendika профсоюз"
    ),
    "bank": (
        "bank= banker banque banco= banca= bankier microfinance fintech payments credit-off financ "
        "treasury банк بنك مصرف perbankan 银行 銀行 은행 बैंक"
    ),
    # plain people
    "home": (
        "retired rentner ruhestand retrait jubilad aposentad pensionat emeryt gepensioneerd pensionar "
        "emekli пенсион متقاعد pensiunan 退休 定年 은퇴 सेवानिवृत्त mom= mum= mother dad= father grandmoth "
        "grandfath housewife mama= papa= maman madre= mae= mamma matka moeder mamma= anne= мама أم= "
        "ibu= 妈妈 主婦 엄마 गृहिणी husband wife= cat= dog= euchre= gardener hobby runner"
    ),
}
