type Picture = { url?: string | undefined; medium?: string | undefined; type?: string | undefined };
type Media = {
  contents?: Picture[] | undefined;
  thumbnails?: Picture[] | undefined;
  groups?: { contents?: Picture[] | undefined; thumbnails?: Picture[] | undefined }[] | undefined;
};

/** The address of an item's picture: Media RSS first (it says what is a picture), an enclosure of an image type, a thumbnail. */
export function firstImage(media: Media | undefined, enclosures: readonly Picture[] | undefined): string | null {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(group => group.contents ?? [])];
  const thumbnails = [...(media?.thumbnails ?? []), ...(media?.groups ?? []).flatMap(group => group.thumbnails ?? [])];
  const picture = [...contents, ...(enclosures ?? [])].find(isPicture) ?? thumbnails[0];
  return picture?.url ?? null;
}

function isPicture({ medium, type, url }: Picture): boolean {
  if (medium !== undefined) return medium === 'image';
  if (type !== undefined) return type.startsWith('image/');
  return /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(url ?? '');
}
