import { Chevron } from './Chevron';
import { useCardWording } from './card-wording';
import { quotationMarks } from './quotation-marks';

interface WhyMarkedProps {
  /** The page's own words. */
  readonly text: string;
  readonly why: string;
}

/** No mark without its reason: the words, the form they were matched with, the rule, the evidence. */
export function WhyMarked({ text, why }: WhyMarkedProps) {
  const { say, language } = useCardWording();
  const [open, close] = quotationMarks(language);
  return (
    <details class="why">
      <summary>
        <Chevron />
        {say('whyMarked')}
      </summary>
      <p>
        {open}
        <bdi>{text}</bdi>
        {close}
      </p>
      <p>{why}</p>
    </details>
  );
}
