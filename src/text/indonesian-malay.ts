/**
 * Words that one of the two languages uses and the other spells or says otherwise. Three means: practically never in the
 * other; one means: leans. From general knowledge of both languages, not from any test text.
 */
const indonesian: Record<number, string> = {
  3: `bahwa karena oleh karenanya yaitu yakni uang mobil kantor bisa anda polisi rapat rumah sakit universitas mahasiswa siswa
    perusahaan persen miliar triliun rupiah provinsi kabupaten kecamatan kelurahan gubernur bupati walikota desember agustus oktober maret juni
    juli senin kamis jumat minggu delapan kesehatan sehat coba mencoba paham pahami pikir pikiran pemikiran berpikir tiongkok eropa jepang
    prancis inggris spanyol italia mesir selandia kualitas aktivitas komunitas fasilitas identitas prioritas otoritas kapasitas universitasnya
    stabilitas konektivitas produktivitas efektivitas bandara pesawat ponsel telepon koran situs televisi tim pelatih sepak bus sopir
    internasional nasional lokal publik berbagai butuh membutuhkan kebutuhan sedangkan meskipun lantaran usai lewat ujar ujarnya jelasnya
    tuturnya ungkapnya imbuhnya pria karyawan pegawai kerja pabrik toko apotek kereta sepeda listrik teknologi investasi industri proyek
    perdagangan ekspor impor kebijakan undang mau kalau gitu nggak tidaknya kok sih dong deh banget aja cuma gimana kenapa kayak gak enggak
    kepabeanan pariwisata pertemuan lokalitas jalur kunjungan pemerintah menteri kementerian ketua wakil sekretaris direktur presiden
    dewan komite partai warga kepolisian tersangka terdakwa korban jaksa pengadilan kasus perbatasan peringatan pengadaan nyaman sulit
    dikarenakan karenanya adanya mengatakan merilis dirilis upaya berupaya penggemar mengurangi merayakan butuhkan rutin terkadang kadang mungkinkah
    amerika serikat serikat november bulan-bulan triwulan kuartal sepekan pekan dekade bapak kakek nenek paman bibi kamar mandi dapur handuk
    pemilu pilkada capres legislatif anggota bergabung tewas luka cedera rusak kecelakaan kebakaran banjir gempa tsunami tanggap darurat
    lembaga pemerintahan peraturan undang-undang hakim pengacara saksi barang bukti narkoba aparat tentara prajurit angkatan darat laut udara
    mengubah menyebut disebut menyebutkan menilai dinilai menjelaskan diungkapkan mengungkapkan mengaku diakui tampil berhasil
    penelitian peneliti ilmuwan ilmiah riset kampus kuliah dosen jurusan ujian sma smp sekolahnya hak asasi
    saham obligasi bunga pinjaman nasabah pajak bea cukai pabean anggaran belanja pendapatan laba rugi triliunan`,
  1: `dari agar namun saat tapi sudah bagaimana harus hanya para dapat saja seorang sebuah terkait hingga dilakukan melakukan
    sekitar serta tahun sangat sehingga ketika selain beberapa menjadi adalah dimana menurutnya setelah sebelum sejak masyarakat`,
};

const malay: Record<number, string> = {
  3: `bahawa kerana oleh iaitu wang pejabat boleh polis mesyuarat hospital universiti pelajar syarikat peratus bilion trilion ringgit
    kerajaan negeri disember ogos mac jun julai isnin khamis jumaat ahad lapan kesihatan sihat cuba mencuba faham fahaman fikir fikiran pemikiran
    berfikir eropah jepun perancis inggeris sepanyol itali britain kualiti aktiviti komuniti fasiliti kemudahan identiti kapasiti stabiliti
    produktiviti telefon akhbar televisyen pasukan jurulatih perlawanan antarabangsa kebangsaan tempatan awam pelbagai perlu
    memerlukan keperluan manakala walaupun ekoran selepas menerusi katanya jelasnya beliau lelaki pekerja kakitangan kilang kedai
    kedua-dua ketiga-tiga kanak-kanak bagaimanapun ianya sahaja mahu mahukan setiausaha pengerusi pengarah perdana jawatankuasa parti
    persidangan wilayah autonomi bandar kastam pelancongan perkhidmatan pendidikan sempadan kerjasama mengikut semasa supaya bagi daripada
    kepada dasar peringkat berkesan ketara baharu baru-baru sekiranya justeru tetapan pautan muat carian laman pengguna awak korang
    macam kat nak tak dah je pun pula sahajalah ramai berjaya tarikh jabatan majlis menteri ahli sukan budaya seni kesemua ulang
    pengangkutan lebuh raya lapangan terbang kapal bas basikal elektrik teknologi pelaburan perindustrian projek eksport import
    mahkamah tertuduh mangsa kes suspek penduduk rakyat usahawan peniaga perniagaan sekolah guru-guru murid tadika mengenai termasuk
    bahagian bahawasanya kecederaan tercedera golongan mendedahkan didedahkan pendedahan bersesuaian sesuai sokongan menyokong
    gabenor cubaan percubaan mesej khalayak keupayaan perkara rakan sekerja kawan-kawan pilihanraya calon pemerhati penganalisis sekarang kini
    tahap penjagaan rawatan pesakit jururawat doktor ubat-ubatan vaksinasi kecemerlangan cemerlang ahli-ahli persatuan pertubuhan kesatuan
    amerika syarikat hujung penghujung awal akhirnya lepas minggu-minggu sebanyak kira-kira hampir sebilangan sesetengah kebanyakan
    menyatakan dinyatakan memberitahu diberitahu dakwa mendakwa didakwa tuduhan siasatan menyiasat penyiasat disiasat bukti saksi
    kemalangan kebakaran gempa bumi terkorban maut cedera parah bekas mantan dijangka menjangkakan jangkaan melancarkan pelancaran
    pembangunan penyelidikan penyelidik saintis saintifik sains pensyarah kolej ijazah cukai belanjawan pinjaman hutang untung rugi
    telah-telah beribu berpuluh puluhan lebih-lebih mereka-mereka sila terima kasih tuan puan encik cik dato datuk seri tan sri
    dibenarkan menganjurkan menyertai merangkumi memaklumkan menegaskan tindakan usaha jemaah gembira bersama-sama terutamanya`,
  1: `telah ialah dan serta masa turut lagi dahulu kini antara juga orang sebagai melalui hari`,
};

/** Words both lists would claim (or that say nothing) are taken out here rather than argued over in the lists. */
const shared = new Set(
  `oleh pemikiran jelasnya menteri teknologi perlu kerja kereta wilayah telah dan serta juga orang sebagai melalui hari antara
  tahun menjadi adalah sebelum sejak sekolah mengenai termasuk tindakan usaha majlis budaya seni pula pun menegaskan pendidikan
  rumah sakit perdagangan ketua wakil partai warga lewat minggu masyarakat rakyat penduduk terbang kapal ulang raya undang
  sepeda baru-baru gembira pekerja walaupun kasus berjaya beberapa sangat ketika kemudahan kedai murid
  ahli pegawai katanya berkesan dasar perlawanan pengguna sesuai calon sekarang kini lepas
  awal akhirnya sebanyak hampir menyatakan dinyatakan dakwa bukti saksi kebakaran gempa bumi
  cedera mantan maut parah pembangunan pinjaman rugi terima kasih puluhan seri tsunami
  banjir laut udara darat anggota bergabung rusak hak disebut menyebut mengubah hakim
  rutin nenek kuliah ujian bibi paman dapur kamar mandi bunga belanja pendapatan
  saham menjelaskan berhasil kebijakan industri ekspor impor peringatan november rakan-rakan amerika barang
  pinjaman kebanyakan hutang untung datuk tuan puan pertubuhan menganjurkan sila tan kawan-kawan
  peraturan teknologi pelatih mengaku disiasat lapan-lapan gembira lapangan bapak partai korban sulit
  merayakan luka sukan-sukan kes fizik polisi-polisi kek lembaga`.split(/\s+/),
);

const weights = new Map<string, number>();
for (const [lists, sign] of [
  [indonesian, 1],
  [malay, -1],
] as const) {
  for (const [weight, words] of Object.entries(lists)) {
    for (const word of words.split(/\s+/)) if (word && !shared.has(word)) weights.set(word, sign * Number(weight));
  }
}

/** Loan words end differently: `-itas` (from Dutch) in Indonesian, `-iti` (from English) in Malay. */
function weightOf(word: string): number {
  const known = weights.get(word);
  if (known !== undefined) return known;
  if (word.length > 6 && /(itas|sional|if)$/.test(word)) return 2;
  if (word.length > 6 && /iti$/.test(word)) return -2;
  return 0;
}

/**
 * Indonesian or Malay? Above 0 speaks for Indonesian, below 0 for Malay, 0: nothing in the text tells them apart.
 * The unit is that of the word weights: about 3 for one word that only one of the languages has.
 */
export function indonesianOverMalay(text: string): number {
  let sum = 0;
  for (const word of text.toLowerCase().match(/\p{L}+(-\p{L}+)*/gu) ?? []) sum += weightOf(word);
  return sum;
}
