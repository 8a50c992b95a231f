import type { HomeTexts } from '#i18n/nl/home.ts';
import type { Stage } from '../domain/next-step.ts';

/** How far a stage is, in words of the thing itself: «2 stappen, 1 wacht op de school». */
export function stageText({ stageSays: say }: HomeTexts, stage: Stage): string {
  switch (stage.code) {
    case 'card':
      return stage.parts === 0 ? say.none : say.card(stage.parts);
    case 'conversation':
      return stage.at === 'none' ? say.none : say.conversation[stage.at];
    case 'feedback':
      if (stage.isDraft) return say.feedbackDraft;
      return stage.asked === 0 ? say.none : say.feedback(stage.asked, stage.answered);
    case 'compass':
      return stage.directions === 0 ? say.none : say.compass(stage.directions);
    case 'profile':
      return stage.at === 'none' ? say.none : say.profile[stage.at];
    case 'plan': {
      const parts = [
        stage.steps > 0 ? say.steps(stage.steps) : '',
        stage.waiting > 0 ? say.waiting(stage.waiting) : '',
        stage.ideas > 0 ? say.ideas(stage.ideas) : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? say.none : parts.join(', ');
    }
  }
}
