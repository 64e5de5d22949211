/**
 * Words that say of a name beside them what it is. `body`: the head of an organisation's name; `place`: the kind of a
 * place; `office`: what a person is; `quality`: what tells one body from another of its kind.
 *
 * One concept each: its id, then the beginnings of words in folded spelling, first those that the languages in Latin
 * letters share, then each language's own. A term of several words is joined by underscores. Vietnamese stands with its
 * marks, without which every syllable is many words.
 */
export const conceptTable = {
  body: `
    committee: committee comite komite comitat kommitte komitee; de ausschuss; da udvalg; nb utvalg;
      sv utskott; ms jawatankuasa; vi ủy_ban uỷ_ban; zh 委员会; ja 委員会; ko 위원회; ar لجنة; th คณะกรรมการ;
      ru комитет комисси; es comision; tr komite komisyon
    party-committee:; nl partijcomite; sv partikommitte; de parteikomitee; da partikomite; nb partikomite;
      vi tỉnh_ủy thành_ủy đảng_ủy; zh 党委 省委 市委; ko 당위원회; ru партком
    commission: commission comission commissione kommission komisi; ms suruhanjaya; nl commissie;
      th คณะกรรมาธิการ; ar مفوضية
    council: council conseil consejo conselho consiglio; nl raad; de rat; sv radet rad; da rad; nb rad;
      id dewan; ms majlis; vi hội_đồng; zh 理事会 议会; ja 評議会; ko 평의회 이사회; ar مجلس; th สภา; ru совет
    congress: congress congres congreso congresso kongress kongres; vi đại_hội quốc_hội; zh 代表大会; ko 대표대회;
      th สมัชชา; ar مؤتمر; nl volkscongres
    parliament: parliament parlement parlament parlamento parlemen; zh 议会; ko 의회; ar برلمان; th รัฐสภา;
      sv riksdag; ru парламент
    government: government gouvernement gobierno governo; nl regering; de regierung; sv regering;
      da regering; nb regjering; id pemerintah; ms kerajaan; vi chính_phủ; zh 政府; ja 政府; ko 정부; ar حكومة;
      th รัฐบาล; ru правительств
    ministry: ministry ministere ministerio ministerium ministerie ministero; id kementerian;
      ms kementerian; vi bộ_công bộ_ngoại bộ_quốc bộ_tài bộ_giáo bộ_y bộ_văn bộ_nông;
      zh 外交部 商务部 工贸部 教育部 交通部; ko 외교부 산업부; ar وزارة; th กระทรวง; ru министерств; sv departement
    academy: academy academie academia accademia akademi akademie; vi học_viện; zh 学院 科学院; ko 학원 아카데미;
      ar اكاديمية; th สถาบัน; ru академи
    university: universit universid universitas universiti uniwersytet; vi đại_học trường_đại_học; zh 大学;
      ja 大学; ko 대학교 대학; ar جامعة; th มหาวิทยาลัย; ru университет
    institute: institut instituto istituto; vi viện; zh 研究所 研究院; ko 연구소 연구원; ar معهد; ru институт
    consulate: consulate consulat consulad konsulat konsulat; en consulate_general;
      vi lãnh_sự_quán tổng_lãnh_sự_quán; zh 领事馆; ja 領事館; ko 영사관; ar القنصلية قنصلية; th สถานกงสุล;
      ru консульств
    embassy: embassy ambassad ambasciat embajada embaixada; de botschaft; id kedutaan; ms kedutaan;
      vi đại_sứ_quán; zh 大使馆; ja 大使館; ko 대사관; ar سفارة; th สถานทูต สถานเอกอัครราชทูต; ru посольств
    front: front frente fronte; id front barisan; ms barisan; nl front; vi mặt_trận; zh 阵线; ko 전선; ar جبهة;
      th แนวร่วม; ru фронт
    party: party parti partido partito partij partei partai; vi đảng; zh 党 共产党; ja 党; ko 당 공산당;
      ar الحزب حزب; th พรรค; ru парти
    politburo: politbur politbiro politbyra; fr bureau_politique; es buro_politico; ms biro_politik;
      vi bộ_chính_trị; zh 政治局; ko 정치국; ar المكتب_السياسي; th กรมการเมือง; ru политбюро
    court: tribunal; en court; fr cour; nl rechtbank; de gericht; id mahkamah pengadilan; ms mahkamah;
      vi tòa_án; zh 法院; ko 법원; ar محكمة; th ศาล; ru суд
    bank: bank banque banco banca; vi ngân_hàng; zh 银行; ko 은행; ar بنك; th ธนาคาร; ru банк
    company: corporation company compagnie societe; de gesellschaft; id perusahaan; ms syarikat;
      vi công_ty tập_đoàn; zh 公司 集团; ko 회사 공사; ar شركة; th บริษัท; ru компани
    association: association asociacion associa asosiasi federation federacion; vi hiệp_hội liên_đoàn;
      zh 协会 联合会; ko 협회 연합회; ar جمعية رابطة; th สมาคม; ru ассоциаци; id persatuan; ms persatuan
    organisation: organisation organization organizacion organizzazion organisasi organisati;
      ms pertubuhan; vi tổ_chức; zh 组织; ko 기구; ar منظمة; th องค์การ องค์กร; ru организаци
    centre: centre center centro; nl centrum; de zentrum; sv center centrum; id pusat; ms pusat;
      vi trung_tâm; zh 中心; ko 센터; ar مركز; th ศูนย์; ru центр
    agency: agency agence agencia agenzia agentur; id badan; ms agensi; nl agentschap; vi cục tổng_cục;
      zh 总局 管理局; ko 청; ar وكالة هيئة; th สำนักงาน; ru агентств
    partnership: partnership partenariat asociacion partenariado; nl partnerschap; de partnerschaft;
      id kemitraan; ms perkongsian; vi hiệp_định; zh 伙伴关系; ar شراكة
  `,
  place: `
    province: provin; vi tỉnh; zh 省; ja 省; ko 성; ar مقاطعة محافظة; th จังหวัด มณฑล; ru провинци; ms wilayah
    region: region regio; id daerah wilayah; ms wilayah; sv region; vi khu vùng; zh 自治区; ko 자치구;
      ar منطقة اقليم; th ภูมิภาค; ru регион район
    city: city ville ciudad cidade citta; nl stad; de stadt; sv stad; da by; nb by; id kota;
      ms bandar bandaraya; vi thành_phố; zh 市; ko 시; ar مدينة; th เมือง นคร; ru город
    district: district distrit; en county; nl gemeente; id kabupaten kecamatan; ms daerah; vi huyện quận;
      zh 县; ko 현 구; ar قضاء; th อำเภอ; sv kommun; fr commune canton
    town: town; vi thị_trấn thị_xã xã phường; zh 镇 乡; ko 읍 진; th ตำบล; ar بلدة; fr village; nl dorp;
      id desa; ms kampung pekan
    state: state; fr etat; de staat bundesland; ms negeri; ar ولاية; zh 州; ja 州; th รัฐ; es estado;
      pt estado; id negara_bagian
    gate: gate; en border_gate border_crossing; fr poste-frontiere poste_frontiere;
      nl grensovergang grenspost; sv gransgrind gransovergang; es paso_fronterizo; id gerbang_perbatasan;
      ms pintu_sempadan; vi cửa_khẩu; zh 口岸; ko 관문 구안; ar معبر منفذ; th ด่าน
    island: island ile isla ilha isola eiland insel; id pulau; ms pulau; sv ojn; vi đảo; zh 岛; ko 섬;
      ar جزيرة; th เกาะ
    bay: bay baie bahia baia; nl baai; sv bukten; id teluk; ms teluk; vi vịnh; zh 湾; ko 만; ar خليج; th อ่าว
    river: river riviere rivier rio; de fluss; id sungai; ms sungai; vi sông; zh 河 江; ko 강; ar نهر;
      th แม่น้ำ
    line: railway ferroviair ferrocarril; fr ligne; nl spoorlijn spoorweg; sv jarnvag;
      de bahnlinie eisenbahn; id kereta_api; ms kereta_api landasan; vi đường_sắt; zh 铁路; ko 철도; th ทางรถไฟ
  `,
  office: `
    secretary: secretar secretair sekretar sekreter; nl partijsecretaris; ms setiausaha; vi bí_thư;
      zh 书记 秘书; ja 書記; ko 서기; ar امين الامين سكرتير; th เลขาธิการ เลขานุการ; ru секретар
    chair: chairman chairwoman chairperson president presiden presidente; nl voorzitter;
      de vorsitzend prasident; sv ordforande; da formand; nb leder; id ketua; ms pengerusi; vi chủ_tịch;
      zh 主席 会长; ko 주석 위원장 회장; ar رئيس الرئيس; th ประธาน; ru председател президент
    director: director directeur direktor direttor direktur direktor; ms pengarah; sv chef; vi giám_đốc;
      zh 院长 主任 局长; ko 원장 국장; ar مدير; th ผู้อำนวยการ; ru директор
    member: member membre miembro membro; nl lid; de mitglied; sv medlem ledamot; id anggota; ms ahli;
      vi ủy_viên thành_viên; zh 委员; ko 위원; ar عضو; th สมาชิก; ru член
    minister: minister ministre ministro; id menteri; ms menteri; vi bộ_trưởng thủ_tướng; zh 部长 总理;
      ko 장관 총리; ar وزير الوزير; th รัฐมนตรี; ru министр
    governor: governor gouverneur gobernador governador gubernur; ms gabenor; nl gouverneur; sv guvernor;
      zh 省长; ko 성장 지사; ar حاكم محافظ; th ผู้ว่าการ; ru губернатор
    mayor: mayor maire alcalde prefeito sindaco; nl burgemeester; de burgermeister; sv borgmastare;
      id walikota; ms datuk_bandar; zh 市长; ko 시장; ar عمدة; ru мэр
    ambassador: ambassador ambassadeur ambassadrice ambassador embajador embaixador ambasciator;
      de botschafter; id duta; ms duta; vi đại_sứ; zh 大使; ko 대사; ar سفير; th เอกอัครราชทูต; ru посол
    speaker: spokes porte-parole portavoz; nl woordvoerder; de sprecher; sv talesperson; id juru_bicara;
      ms jurucakap; zh 发言人; ko 대변인; ar المتحدث; th โฆษก
    deputy:; en deputy vice; fr vice; nl vice; sv vice; id wakil; ms timbalan naib; vi phó; zh 副;
      ko 부; ar نائب; th รอง
    leader: leader; nl leider; sv ledare; fr dirigeant chef; id pemimpin; ms pemimpin; vi lãnh_đạo; zh 领导;
      th ผู้นำ; ar زعيم
  `,
  quality: `
    central: central centraal centrale zentral sentral; id pusat; ms pusat; vi trung_ương; zh 中央; ko 중앙;
      ar المركزي; th กลาง; ru центральн
    national: nation nasional; ms kebangsaan; vi quốc_gia; zh 国家; ko 국립 국가; ar الوطني; th แห่งชาติ;
      ru национальн
    people: people popul; nl volks volksco volksraad; de volks volksko volksrat; sv folk folkko folkrad;
      da folke folkeko; nb folke folkeko; id rakyat; ms rakyat;
      vi nhân_dân; zh 人民; ko 인민; ar الشعبي; th ประชาชน; ru народн
    communist: communis kommunis komunis; vi cộng_sản; zh 共产; ko 공산; ar الشيوعي; th คอมมิวนิสต์;
      ru коммунистич
    politics: politi; vi chính_trị; zh 政治; ko 정치; ar السياس; th การเมือง; ru политич
    standing: permanent standing; sv standig; id tetap; ms tetap; vi thường_vụ thường_trực; zh 常务 常委; ko 상무; ar الدائم;
      th ถาวร
    theory: theor teor; vi lý_luận; zh 理论; ko 이론; ar النظري; th ทฤษฎี
    autonomous: autonom otonom; vi tự_trị; zh 自治; ko 자치; ar ذاتية; th ปกครองตนเอง; ru автономн
    general: general generaal jenderal jeneral; vi tổng; zh 总; ko 총; ar العام; th ใหญ่; ru генеральн
    trade: trade commerc comerc; nl handel; sv handel; de handel; id perdagangan; ms perdagangan;
      vi thương; zh 商 贸; ko 무역 통상; ar التجار; th พาณิชย์
    industry: industr; id perindustrian; ms perindustrian; vi công_nghiệp công_thương; zh 工; ko 산업;
      ar الصناع; th อุตสาหกรรม
    fatherland: patri; en fatherland; nl vaderland; de vaterland; sv fosterland; id tanah_air;
      ms tanah_air; vi tổ_quốc; zh 祖国; ko 조국; ar الوطن; th ปิตุภูมิ
    economy: econom ekonom okonom; vi kinh_tế; zh 经济; ko 경제; ar الاقتصاد; th เศรษฐกิจ
    work: working; fr travail; es trabajo; nl werk; sv arbets; id kerja; ms kerja; vi công_tác; zh 工作;
      ko 실무; ar العمل; th ทำงาน
    joint: joint conjoint conjunt; nl gezamenlijk; sv gemensam; id bersama gabungan; ms bersama;
      vi liên_hợp; zh 联合; ko 공동; ar المشترك; th ร่วม
    regional:; ms serantau; zh 区域; ko 역내
    comprehensive: comprehensive global; vi toàn_diện; zh 全面; ko 포괄적
    science: scien; nl wetenschap; sv vetenskap; de wissenschaft; id ilmu sains; ms sains; vi khoa_học;
      zh 科学; ko 과학; ar العلوم; th วิทยาศาสตร์
    executive: executi ejecutiv; zh 执行; id eksekutif; ms eksekutif
  `,
};
