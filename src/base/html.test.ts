import { expect, test } from 'vitest';
import { escapeXml, html, raw } from './html.ts';

test('escapes every value unless it is Html', () => {
  const name = `<script>"x" & 'y'</script>`;
  expect(html`<p title="${name}">${name}${raw('<b>ok</b>')}${[html`<i>${1}</i>`, null, false]}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;<b>ok</b><i>1</i></p>',
  );
});

test('drops what XML cannot hold and keeps every script', () => {
  expect(escapeXml('a\u0000\u000b\ufffe<Lạng Sơn 谅山 ลาว العربية 😀')).toBe('a&lt;Lạng Sơn 谅山 ลาว العربية 😀');
});
