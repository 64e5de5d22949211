import { expect, test } from 'vitest';
import { isCreditLine, splitCredit } from './credit.ts';

test.each([
  ['Xe chờ thông quan. (Ảnh: TTXVN)', 'Xe chờ thông quan.', 'TTXVN'],
  ['Lorries at the gate. Photo: Jane Doe', 'Lorries at the gate.', 'Jane Doe'],
  ['Truk di gerbang. (Foto: Antara/Budi)', 'Truk di gerbang.', 'Antara/Budi'],
  ['Lastbilar vid porten. (Källa: Vietnams generalkonsulat)', 'Lastbilar vid porten.', 'Vietnams generalkonsulat'],
  ['货车通过口岸（图：新华社）', '货车通过口岸', '新华社'],
  ['清晨的货运通道。 图／舢板工坊', '清晨的货运通道。', '舢板工坊'],
  ['两国代表合影（李明 摄）', '两国代表合影', '李明'],
  ['عمال يفرغون الصناديق. (الصورة: ليلى حداد)', 'عمال يفرغون الصناديق.', 'ليلى حداد'],
  ['รถบรรทุกที่ด่าน (ภาพ: สมชาย ใจดี)', 'รถบรรทุกที่ด่าน', 'สมชาย ใจดี'],
  ['다리를 건너는 주민들 (사진: 박지은)', '다리를 건너는 주민들', '박지은'],
  ['The gate © Agency', 'The gate', 'Agency'],
  ['Photo: Jane Doe', '', 'Jane Doe'],
])('%s', (line, caption, credit) => {
  expect(splitCredit(line)).toEqual({ caption, credit });
});

test.each([
  'Delegates from Quang Ninh (left) and Guangxi.',
  'Quảng Ninh: hai tỉnh ký kết',
  '第一张照片',
  'He said: the photo was lost.',
])('%s credits nobody', line => {
  expect(splitCredit(line)).toEqual({ caption: line, credit: null });
  expect(isCreditLine(line)).toBe(false);
});
