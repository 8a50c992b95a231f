const days = 7;

/** Until then somebody may still have it open: what was made before and never touched is erased. */
export const untouchedBefore = (now: Date): Date => new Date(now.getTime() - days * 86_400_000);
