import { stemmer } from 'stemmer';

/**
 * The vocabulary of abstracts as such: it stands in papers on every subject, so two papers are not related by it and
 * it explains nothing to a reader. Stems, so each word stands for its family.
 */
export const FILLER_STEMS: ReadonlySet<string> = new Set(
  `ability able achieve achieved additional additionally address adopt advance advantage aim aimed allow alternative
  analysis analyze another approach argue aspect attempt available aware based basic behavior benefit best better bring
  broad capability capture carefully case certain challenge challenging change circumvent code combine common compare
  comparable compelling complex complicated comprehensive compared conduct consequently consider considerable consist
  consistent consistently constraint contribute contribution conventional core count cover create critical crucial current
  demand demonstrate depend design desirable despite detail develop difference different difficulty direct directly
  discover diverse draw driven effect effective effectively effectiveness efficacy efficiency efficient effort emerge
  emerging empirical empirically employ enable encourage enhance ensure especially essential establish evaluate evaluation
  even evidence evident evolve examine exhibit existing expensive experiment experimental explore explicitly extend
  extensive extensively extra facilitate fact factor fail failure feasible feature final finally find finding first five focus
  follow form formulate foster four framework free full fully fundamental furthermore future gain gap general
  generally generate github give given goal good great greater ground growing handle help high higher highlight highly
  identify illustrate impact implement implementation important impressive improve improvement include including increase
  increasing increasingly indicate individual inherent initial innovative insight instance instantiate instead integrate
  interest introduce introducing investigate involve issue key know known lack large larger largely lead leading level
  leverage limit limitation limited low lower main maintain major manner mean method methodology minimal model modern multiple
  naturally necessary need new notable notably novel number observation observe obtain occur offer often open oriented
  original outcome outperform overcome overall paper part particular particularly perform performance performing phase
  phenomenon plausible poor popular pose possible potential potentially practical previous previously primarily primary
  principle prior problem process produce promising proper propose proposed prove provide publicly purpose question rapid
  rapidly reach reason real recent recently reduce related release rely remain remarkable report represent require
  requirement research result reveal rich robust role scenario scheme second seek select serve setting significant
  significantly similar simple simply single small solely solution solve source special specific specifically standard
  state step strategy strength strong study substantial substantially successful suffer suggest suitable superior
  superiority support surprisingly system tackle tailored task technique theoretical third three time total traditional
  traditionally treat two type typical typically underlying understand unexplored unique unprecedented usage utilize valid
  validate value variety various vast versatile view wide widely widespread work world yield
  short non multi`
    .split(/\s+/)
    .filter(Boolean)
    .map(stemmer),
);
