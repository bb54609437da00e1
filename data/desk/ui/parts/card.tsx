/**
 * The real card of one fact, as readers will see it. A newer one stands in its place only once it is drawn, so that nothing
 * flickers while somebody types.
 */
import { useEffect, useRef } from 'preact/hooks';

interface CardProps {
  readonly story: string;
  /** The path of its bundle. */
  readonly src: string;
  readonly label: string;
}

export function CardFrame({ story, src, label }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const card = document.createElement('what-we-know');
    card.setAttribute('story', story);
    card.setAttribute('src', src);
    card.setAttribute('heading-level', '2');
    card.className = 'next';
    const show = (): void => {
      for (const old of [...current.children]) if (old !== card) old.remove();
      card.className = '';
    };
    card.addEventListener('wwk-ready', show);
    card.addEventListener('wwk-error', show);
    current.append(card);
    if (current.childElementCount === 1) show();
    return () => {
      // One that was overtaken before it was drawn.
      if (card.className === 'next') card.remove();
    };
  }, [story, src]);
  return (
    <figure class="card">
      <figcaption>
        <h2>{label}</h2>
      </figcaption>
      <div ref={place} />
    </figure>
  );
}
