/** What is chosen: the factor of the address, which all views share; beside it several factors, or a link. */
import { useEffect, useMemo, useRef, useState } from 'react';

const nothing: ReadonlySet<string> = new Set();

export const useChoice = (selected: string | null, select: (id: string | null) => void) => {
  const [many, setMany] = useState(nothing);
  const [link, setLink] = useState<string | null>(null);
  const chosen = useMemo((): ReadonlySet<string> => {
    const counts = many.size > 1 && (selected === null || many.has(selected));
    return counts ? many : new Set(selected === null ? [] : [selected]);
  }, [many, selected]);
  /** What the next key is about, also while the address has not followed yet. */
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  }, [chosen]);
  const choose = (id: string | null): void => {
    setLink(null);
    setMany(nothing);
    latest.current = new Set(id === null ? [] : [id]);
    if (id !== selected || chosen.size > 1) select(id);
  };
  const chooseMany = (ids: readonly string[]): void => {
    setLink(null);
    setMany(new Set(ids));
    select(ids.length === 1 ? (ids[0] ?? null) : null);
  };
  /** Adds it to what is chosen, or takes it away. */
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    chooseMany([...next]);
  };
  const chooseLink = (id: string): void => {
    setMany(nothing);
    select(null);
    setLink(id);
  };
  return { chosen, latest, link, choose, chooseMany, toggle, chooseLink };
};

export type Choice = ReturnType<typeof useChoice>;
