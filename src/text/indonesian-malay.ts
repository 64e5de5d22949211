/**
 * Words that one of the two languages uses and the other spells or says otherwise, by weight: at 4 practically never in the
 * other, at 1 it only leans. From general knowledge of both languages, read against the Indonesian and Malay of `sample/`.
 */
const indonesian: Record<number, string> = {
  4: `bahwa karena karenanya yaitu yakni uang mobil kantor bisa universitas perusahaan persen miliar triliun provinsi
    kabupaten kelurahan gubernur bupati desember maret juni juli senin kamis jumat delapan kesehatan coba mencoba
    paham tiongkok eropa jepang prancis inggris spanyol italia mesir selandia ponsel telepon koran situs televisi
    karyawan toko listrik tersangka terdakwa jaksa perbatasan merilis dirilis terkadang kecelakaan narkoba aparat
    tentara prajurit penelitian peneliti ilmuwan riset kampus dosen jurusan pajak sukses memulai dimulai kepemimpinan
    produksi memproduksi diproduksi biaya pasokan pidana ledakan meledak diledakkan pemadam musik musisi konser
    manajer manajemen rezim sanksi formulir rincian merinci metode jembatan derajat resep gratis pendiri kursi nomor
    resmi meresmikan diresmikan rahasia komentar berkomentar mengomentari kapan tetangga menikah teroris terorisme
    ekstremis rencananya merencanakan direncanakan berencana otomatis kebijakannya kontroversial legislator
    bersikeras kongkalikong pemilihannya negosiasi bernegosiasi investor konsumen konsumsi mengonsumsi mengkonsumsi
    spesifik signifikan signifikansi properti tren ekspresi mengekspresikan berfokus memfokuskan kontribusi
    berkontribusi korupsi koruptor evaluasi mengevaluasi edukasi populasi observasi narapidana tahanan tersangkanya
    detektif dokumenter musimnya ruangan gawat pengaduan laporannya keponakan balita lansia manula seringkali
    mestinya seharusnya tentunya pastinya misalnya melacak pelacakan dilacak kekacauan khawatir mengkhawatirkan
    kekhawatiran dikhawatirkan prihatin keprihatinan bersedih kaget pengecer ritel grosir cicilan rekening tagihan
    asuransi setelan cakupan mencakup rentan kerentanan menargetkan ditargetkan tepatnya persis tersisa sisanya
    beasiswa wisuda rektor skripsi kuliah perkuliahan kru syuting serial penayangan menayangkan ditayangkan tayang
    kebun-binatang selokan got bendungan waduk danau ketersediaan kesepakatannya blokade memblokir diblokir terblokir
    akun penyerangan pelecehan pemerkosaan diperkosa memperkosa kekerasan mengkritik dikritik mengklaim diklaim klaim
    mengonfirmasi mengkonfirmasi dikonfirmasi konfirmasi memprediksi diprediksi prediksi memperkirakan diperkirakan
    perkiraan ibukota perkotaan pedesaan sehat yunani brasil meksiko polandia swedia norwegia belgia hungaria rumania
    kroasia ukraina irlandia skotlandia suriah irak yordania kamboja palestina islandia portugis keuangan istri
    wisata wisatawan turis pasien populer truk stasiun wib dpr tni polri kpk unduh mengunduh diunduh daring petugas
    klub parlemen kampanye koalisi oposisi gugatan putusan kementrian meneliti laboratorium ekspor impor ekonom
    politisi politikus mitra kemitraan wartawan jurnalis aktivis menit gedung jadwal dijadwalkan teman teman-teman
    kemarin pengemudi rilis unjuk bentrok longsor gubernurnya mengubah diubah meraih diraih mendukung didukung
    dukungan pendukung apartemen trotoar wortel kentang kulkas kacamata celana rutin anjlok melonjak permukiman
    pengungsi mengungsi turnamen kompetisi sutradara bioskop rekaman merekam direkam spanduk bensin`,
  3: `polisi rapat mahasiswa siswa rupiah kecamatan walikota agustus pahami pikir pikiran berpikir kualitas aktivitas
    komunitas fasilitas identitas prioritas otoritas kapasitas universitasnya stabilitas konektivitas produktivitas
    efektivitas bandara tim sepak bus sopir internasional nasional lokal publik berbagai butuh membutuhkan kebutuhan
    sedangkan meskipun lantaran ujarnya tuturnya ungkapnya imbuhnya pria pabrik apotek investasi proyek mau gitu
    nggak tidaknya kok sih deh banget aja cuma gimana kenapa kayak gak enggak kepabeanan pariwisata lokalitas jalur
    kunjungan sekretaris direktur komite kepolisian pengadilan pengadaan nyaman dikarenakan mengatakan upaya berupaya
    penggemar butuhkan kadang mungkinkah serikat bulan-bulan triwulan kuartal sepekan dekade kakek handuk pemilu
    pilkada capres legislatif tanggap darurat pemerintahan pengacara angkatan menyebutkan diungkapkan mengungkapkan
    diakui tampil ilmiah sma smp sekolahnya asasi obligasi nasabah bea pabean laba triliunan terkait informasi
    rencana film layar pohon jendela pernikahan posisi terburuk menemukan ditemukan kondisi dampak bertanggung
    membaik memburuk sulitnya tanggal putranya putrinya penanganan perilaku perbaikan dimiliki kepemilikan anggapan
    kemungkinannya apalagi sebelumnya selanjutnya sepertinya diupayakan berhasil keberhasilan sulit kesulitan
    terungkap mengungkap disebutkan laga karier kebijakan usulan mengusulkan diusulkan`,
  2: `usai ujar pemerintah mengurangi tewas menurutnya setelah hewan kota memiliki terutama tentang bagus kelompok
    sempat pemilihan pemilih penjualan penghargaan khusus foto penyebab terjadi pihaknya kejahatan menambahkan
    didirikan mendirikan hukum berusia pertandingan nantinya orangtua mantan berbicara membicarakan dibicarakan
    pembicaraan sejumlah usia menyarankan`,
  1: `kalau pekan agar namun tapi sudah bagaimana harus hanya para saja seorang sebuah hingga dilakukan melakukan
    sekitar sehingga selain dimana hal dari ia sampai menjadi beberapa ketika terhadap merupakan masyarakat adalah
    aku ingin depan sementara daerah lembaga perempuan korban sepakat menuju masih sedang dewan membuat saat`,
};

const malay: Record<number, string> = {
  4: `cukai bahawa kerana iaitu wang polis mesyuarat hospital universiti syarikat peratus bilion trilion ringgit
    disember ogos mac jun julai khamis jumaat lapan kesihatan sihat cuba mencuba faham fikir fikiran berfikir eropah
    jepun inggeris sepanyol itali britain telefon akhbar televisyen pasukan jurulatih antarabangsa kebangsaan
    pelbagai manakala ekoran selepas kakitangan kilang kedua-dua kanak-kanak bagaimanapun ianya sahaja mahu mahukan
    setiausaha pengerusi jawatankuasa bandar kastam pelancongan perkhidmatan sempadan semasa baharu sekiranya justeru
    pautan tarikh pengangkutan basikal elektrik pelaburan projek eksport suspek usahawan peniaga perniagaan bahagian
    kecederaan tercedera mendedahkan didedahkan pendedahan menyokong gabenor percubaan mesej keupayaan pemerhati
    penganalisis pesakit jururawat hujung penghujung memberitahu diberitahu siasatan menyiasat penyiasat kemalangan
    dijangka menjangkakan jangkaan penyelidikan penyelidik saintis saintifik sains belanjawan muzik filem konsert
    kelab kos bekalan membekalkan dibekalkan pembekal punca berpunca peguam jenayah penjenayah bomba perbicaraan
    kepimpinan rejim notis maklumat kaedah imej rakaman merakam dirakam merakamkan skrin jambatan darjah haiwan
    resipi pengasas ditubuhkan menubuhkan penubuhan apartmen tingkap kerusi nombor sentiasa teruk rasmi merasmikan
    rahsia komen jiran berhampiran kahwin berkahwin perkahwinan mengahwini bertanggungjawab tanggungjawab meraikan
    diraikan keretapi pengganas memandu pemandu memulakan dimulakan bermula permulaan dirancang pembangkang
    penyandang undian pencalonan dicalonkan mencalonkan perikatan pakatan melakar rekod merekodkan direkodkan
    perkongsian berkongsi kongsi perbelanjaan menguruskan diuruskan bayaran jualan kemasukan tambahnya susulan
    seramai warganegara kerakyatan tentera kawalan mengawal dikawal pasport imigresen membabitkan terbabit babit
    menumpukan tumpuan menyerlah menggalakkan digalakkan galakan penggalak mengukuhkan memperkukuh mengukuh kukuh
    penambahbaikan kebajikan insurans akaun berpandangan menafikan dinafikan nafi penafian cabaran mencabar dicabar
    pencabar peluangnya percuma tetamu hadirin penyertaan pingat gangsa melawat pelawat dilawati lawat mangsanya
    kebimbangan bimbang bimbangkan gusar menjejaskan terjejas jejas menjejas kesannya keganasan ganas pencerobohan
    menceroboh kumpulannya pertubuhan ahlinya krew berehat rehat kerehatan kasut seluar tudung penyedia muatnaik
    memuatnaik peranti kerapnya penerangan menerangkan diterangkan tangguh ditangguhkan menangguhkan penangguhan
    dirujuk mengesyorkan disyorkan syor mencadangkan dicadangkan cadangkan luluskan diluluskan kelulusan meluluskan
    perbahasan berbahas tergempar kecemasan menyelamat penyelamat tertembak kecederaannya sekurang-kurangnya
    sekurangnya selebihnya hartanah terhebat peminatnya terbaharu terkini kebelakangan bersebelahan pekerjaannya
    sebarang hendaklah mestilah janganlah mahupun mendapati menghidap penghidap pertengkaran bergaduh pergaduhan
    gaduh tinjauan bancian kempen berkempen kewangan dicuba british england kemboja syria palestin greece sweden
    norway mexico poland belgium hungary romania ukraine ireland scotland brazil germany pelancong isu isu-isu agensi
    minit isteri isterinya rakan rakan-rakan jadual dijadualkan nampak cakap bercakap mengekalkan dikekalkan kekal
    menghantar dihantar jurucakap parlimen perlembagaan akta timbalan perisian bimbit kanser jangkitan rasuah
    pentadbiran bandaraya penyokong disokong kejohanan pelakon peminat berlakon lakonan membantah bantahan mengundi
    pengundi undi lebuhraya lori motosikal peperiksaan pesara persaraan bersara cuti bercuti bertarikh silap
    kesilapan berikutan dijangkakan banduan budak risau wabak sukar kesukaran pelabur melabur`,
  3: `pejabat isnin ahad fahaman kualiti aktiviti komuniti fasiliti identiti kapasiti stabiliti produktiviti tempatan
    awam menerusi beliau ketiga-tiga pengarah perdana parti autonomi mengikut peringkat ketara tetapan muat carian
    laman korang macam kat nak dah je sahajalah jabatan sukan kesemua lebuh bas perindustrian mahkamah tertuduh
    mangsa guru-guru tadika bahawasanya golongan bersesuaian sokongan cubaan khalayak sekerja pilihanraya penjagaan
    ubat-ubatan vaksinasi kecemerlangan cemerlang ahli-ahli persatuan kesatuan minggu-minggu sebilangan sesetengah
    tuduhan terkorban bekas melancarkan pelancaran pensyarah kolej ijazah berpuluh lebih-lebih mereka-mereka encik
    cik dato sri dibenarkan menyertai merangkumi memaklumkan jemaah bersama-sama terutamanya lawatan berdekatan
    perancis pasaran rancangan merancang perancangan penuntut anugerah sekatan pengurusan butiran terperinci bilangan
    hadapan persetujuan bapa sambutan pelan pengeluaran pengeluar aduan kempennya telahpun berkaitan maut berbanding
    berkesan majlis kes kes-kes kebanyakan penganjur dianjurkan perbincangan berbincang tempoh selaras kenyataan
    persediaan bersedia petang`,
  2: `boleh kerajaan memerlukan daripada awak tahap doktor mendakwa didakwa turut pengambilan kadangkala cadangan
    perlawanan hendak lapangan jumpa kesan khas pantas bekerjasama antaranya kampung pokok pengurus arahan berkuasa
    pelarian majikan kritikan separuh bukannya apa-apa memberi adakah tiada amat dakwa dakwaan lelaki keperluan
    dibuat pula bilik memandangkan apabila sekejap`,
  1: `negeri kerjasama supaya bagi kepada ialah pandangan mesti menemui ditemui sesuatu perkara dasar berlaku perlu
    mendapat pelajar kawasan jawatan persidangan betul pekerja telah menteri ahli pihak tetapi`,
};

const weights = new Map<string, number>();
for (const [lists, sign] of [
  [indonesian, 1],
  [malay, -1],
] as const) {
  for (const [weight, words] of Object.entries(lists))
    for (const word of words.split(/\s+/)) if (word) weights.set(word, sign * Number(weight));
}

/** Loan words end differently: `-itas` (from Dutch) in Indonesian, `-iti` (from English) in Malay. */
function weightOf(word: string): number {
  const known = weights.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return 0;
  if (/(?:itas|isasi|sional|ifikasi)$/.test(word)) return 2;
  if (/iti$/.test(word)) return -2;
  const stem = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '');
  const stemmed = stem === word ? undefined : weights.get(stem);
  return stemmed ?? (word.endsWith('nya') ? 0.25 : 0);
}

/**
 * Indonesian or Malay? Above 0 speaks for Indonesian, below 0 for Malay, 0: nothing in the text tells them apart.
 * The unit is that of the word weights: about 4 for one word that only one of the languages has.
 */
export function indonesianOverMalay(text: string): number {
  let sum = 0;
  for (const word of text.toLowerCase().match(/\p{L}+(-\p{L}+)*/gu) ?? []) sum += weightOf(word);
  return sum;
}
