import { useWords } from '../../i18n/words.tsx';
import { Place } from '../../ui/Place.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

export const DecisionPlace = (_props: PlaceProps) => {
  const { words } = useWords();
  return <Place title={words.views.decision}>{null}</Place>;
};
