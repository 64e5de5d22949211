declare module 'html-encoding-sniffer' {
  /** Name of the encoding that BOM, transport or `<meta>` give, else `defaultEncoding`. Throws on some broken metas. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string | null },
  ): string | null;
}
