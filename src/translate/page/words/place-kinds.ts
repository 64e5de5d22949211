/** Words for what a place is. A place is one of them in a text; "city" and "province" may be two places of one name. */
export type PlaceKind = 'province' | 'region' | 'city' | 'district' | 'country';

/** As the words stand before or behind a name, in small letters; by language. */
export const placeKinds: Record<string, Partial<Record<PlaceKind, readonly string[]>>> = {
  en: {
    province: ['province', 'provinces'],
    region: ['autonomous region'],
    city: ['city', 'municipality'],
    country: ['country'],
  },
  fr: {
    province: ['province', 'provinces'],
    region: ['région autonome', 'régions autonomes'],
    city: ['ville', 'municipalité'],
    country: ['pays'],
  },
  es: { province: ['provincia', 'provincias'], region: ['región autónoma'], city: ['ciudad'], country: ['país'] },
  pt: { province: ['província', 'províncias'], region: ['região autónoma', 'região autônoma'], city: ['cidade'] },
  it: { province: ['provincia', 'province'], region: ['regione autonoma'], city: ['città'] },
  de: {
    province: ['provinz', 'provinzen'],
    region: ['autonome region', 'autonomen region', 'autonomes gebiet'],
    city: ['stadt'],
  },
  nl: { province: ['provincie', 'provincies'], region: ['autonome regio'], city: ['stad'], country: ['land'] },
  sv: {
    province: ['provinsen', 'provins', 'provinserna'],
    region: ['autonoma regionen', 'autonom region'],
    city: ['staden', 'stad'],
  },
  da: { province: ['provinsen', 'provins'], region: ['autonome region'], city: ['byen'] },
  nb: { province: ['provinsen', 'provins'], region: ['autonome regionen'], city: ['byen'] },
  id: {
    province: ['provinsi'],
    region: ['daerah otonomi', 'wilayah otonomi', 'daerah otonom'],
    city: ['kota'],
    district: ['kabupaten', 'distrik'],
    country: ['negara'],
  },
  ms: {
    province: ['provinsi'],
    region: ['wilayah autonomi', 'kawasan autonomi'],
    city: ['bandar', 'bandaraya'],
    district: ['daerah'],
  },
  vi: {
    province: ['tỉnh', 'các tỉnh'],
    region: ['khu tự trị', 'khu tự trị dân tộc choang', 'khu tự trị dân tộc'],
    city: ['thành phố', 'tp.'],
    district: ['huyện', 'quận'],
    country: ['nước'],
  },
  zh: {
    province: ['省'],
    region: ['自治区', '自治區', '壮族自治区', '回族自治区', '维吾尔自治区'],
    city: ['市'],
    district: ['县'],
  },
  ar: { province: ['مقاطعة', 'مقاطعات', 'محافظة'], region: ['منطقة', 'إقليم'], city: ['مدينة'] },
  th: { province: ['จังหวัด', 'มณฑล'], region: ['เขตปกครองตนเอง'], city: ['เมือง', 'นคร', 'กรุง'] },
  ko: { province: ['성'], region: ['자치구'], city: ['시'] },
  ru: {
    province: ['провинция', 'провинции', 'провинцию'],
    region: ['автономный район', 'автономного района'],
    city: ['город'],
  },
};
