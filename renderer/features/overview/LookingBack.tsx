import { Link } from 'wouter';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';

/** Ways to what others have said and to what has changed. */
export const LookingBack = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { number } = useFormats();
  const comments = useCall('comment.list', { analysis }).data ?? [];
  const open = comments.filter(({ resolved }) => !resolved).length;
  return (
    <>
      <Link href={`/analysis/${analysis}/comments`}>{fill(words.comments.allCounted, { count: number(open) })}</Link>
      <Link href={`/analysis/${analysis}/compare`}>{words.compare.open}</Link>
    </>
  );
};
