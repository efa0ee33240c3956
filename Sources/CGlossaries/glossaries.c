// Written by scripts/embed-glossaries.sh; do not edit.
#include "CGlossaries.h"

static const uint8_t file_calendar__markers_tsv[] = {
#embed "../../glossaries/calendar/markers.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__measures_tsv[] = {
#embed "../../glossaries/calendar/measures.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__months_en_tsv[] = {
#embed "../../glossaries/calendar/months-en.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__months_tsv[] = {
#embed "../../glossaries/calendar/months.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__numbers_tsv[] = {
#embed "../../glossaries/calendar/numbers.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__ordinals_tsv[] = {
#embed "../../glossaries/calendar/ordinals.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__relative_tsv[] = {
#embed "../../glossaries/calendar/relative.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__weekdays_en_tsv[] = {
#embed "../../glossaries/calendar/weekdays-en.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_calendar__weekdays_tsv[] = {
#embed "../../glossaries/calendar/weekdays.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__ar_rules[] = {
#embed "../../glossaries/grammar/ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__classes_tsv[] = {
#embed "../../glossaries/grammar/classes.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__fa_rules[] = {
#embed "../../glossaries/grammar/fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__features_tsv[] = {
#embed "../../glossaries/grammar/features.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__light_verbs_tsv[] = {
#embed "../../glossaries/grammar/light-verbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_grammar__punctuation_tsv[] = {
#embed "../../glossaries/grammar/punctuation.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__adjectives_tsv[] = {
#embed "../../glossaries/lexicon/ar/adjectives.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__adverbs_tsv[] = {
#embed "../../glossaries/lexicon/ar/adverbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__function_tsv[] = {
#embed "../../glossaries/lexicon/ar/function.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__nouns_more_tsv[] = {
#embed "../../glossaries/lexicon/ar/nouns-more.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__nouns_tsv[] = {
#embed "../../glossaries/lexicon/ar/nouns.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__prepositions_tsv[] = {
#embed "../../glossaries/lexicon/ar/prepositions.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__ar__verbs_tsv[] = {
#embed "../../glossaries/lexicon/ar/verbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__adjectives_tsv[] = {
#embed "../../glossaries/lexicon/en/adjectives.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__articles_tsv[] = {
#embed "../../glossaries/lexicon/en/articles.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__compounds_tsv[] = {
#embed "../../glossaries/lexicon/en/compounds.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__demanding_tsv[] = {
#embed "../../glossaries/lexicon/en/demanding.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__demonymic_tsv[] = {
#embed "../../glossaries/lexicon/en/demonymic.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__nouns_tsv[] = {
#embed "../../glossaries/lexicon/en/nouns.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__numerals_tsv[] = {
#embed "../../glossaries/lexicon/en/numerals.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__pronouns_tsv[] = {
#embed "../../glossaries/lexicon/en/pronouns.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__qualifying_tsv[] = {
#embed "../../glossaries/lexicon/en/qualifying.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__relational_tsv[] = {
#embed "../../glossaries/lexicon/en/relational.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__spelling_tsv[] = {
#embed "../../glossaries/lexicon/en/spelling.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__en__verbs_tsv[] = {
#embed "../../glossaries/lexicon/en/verbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__adjectives_more_tsv[] = {
#embed "../../glossaries/lexicon/fa/adjectives-more.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__adjectives_tsv[] = {
#embed "../../glossaries/lexicon/fa/adjectives.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__adverbs_tsv[] = {
#embed "../../glossaries/lexicon/fa/adverbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__compound_verbs_tsv[] = {
#embed "../../glossaries/lexicon/fa/compound-verbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__dari_tsv[] = {
#embed "../../glossaries/lexicon/fa/dari.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__everyday_tsv[] = {
#embed "../../glossaries/lexicon/fa/everyday.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__function_tsv[] = {
#embed "../../glossaries/lexicon/fa/function.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__nouns_more_tsv[] = {
#embed "../../glossaries/lexicon/fa/nouns-more.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__nouns_tsv[] = {
#embed "../../glossaries/lexicon/fa/nouns.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__prepositions_tsv[] = {
#embed "../../glossaries/lexicon/fa/prepositions.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_lexicon__fa__verbs_tsv[] = {
#embed "../../glossaries/lexicon/fa/verbs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_morphology__ar_tsv[] = {
#embed "../../glossaries/morphology/ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_morphology__fa_tsv[] = {
#embed "../../glossaries/morphology/fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_morphology__order_tsv[] = {
#embed "../../glossaries/morphology/order.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_morphology__tags_tsv[] = {
#embed "../../glossaries/morphology/tags.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__cities_tsv[] = {
#embed "../../glossaries/names/cities.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__components_tsv[] = {
#embed "../../glossaries/names/components.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__countries_tsv[] = {
#embed "../../glossaries/names/countries.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__media_tsv[] = {
#embed "../../glossaries/names/media.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__organizations_tsv[] = {
#embed "../../glossaries/names/organizations.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__people_tsv[] = {
#embed "../../glossaries/names/people.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__places_tsv[] = {
#embed "../../glossaries/names/places.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_names__titles_tsv[] = {
#embed "../../glossaries/names/titles.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__affixes_ar_tsv[] = {
#embed "../../glossaries/romanization/affixes-ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__affixes_fa_tsv[] = {
#embed "../../glossaries/romanization/affixes-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__alalc_ar_rules[] = {
#embed "../../glossaries/romanization/alalc-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__alalc_fa_rules[] = {
#embed "../../glossaries/romanization/alalc-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__bgn_ar_rules[] = {
#embed "../../glossaries/romanization/bgn-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__bgn_fa_rules[] = {
#embed "../../glossaries/romanization/bgn-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__bgn_prs_rules[] = {
#embed "../../glossaries/romanization/bgn-prs.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__buckwalter_ar_rules[] = {
#embed "../../glossaries/romanization/buckwalter-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__common_ar_rules[] = {
#embed "../../glossaries/romanization/common-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__common_fa_rules[] = {
#embed "../../glossaries/romanization/common-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__din_ar_rules[] = {
#embed "../../glossaries/romanization/din-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__ijmes_ar_rules[] = {
#embed "../../glossaries/romanization/ijmes-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__ijmes_fa_rules[] = {
#embed "../../glossaries/romanization/ijmes-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__iso233_2_ar_rules[] = {
#embed "../../glossaries/romanization/iso233-2-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__marks_rules[] = {
#embed "../../glossaries/romanization/marks.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__names_ar_tsv[] = {
#embed "../../glossaries/romanization/names-ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__names_fa_tsv[] = {
#embed "../../glossaries/romanization/names-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__names_prs_tsv[] = {
#embed "../../glossaries/romanization/names-prs.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__newsroom_ar_rules[] = {
#embed "../../glossaries/romanization/newsroom-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__newsroom_fa_rules[] = {
#embed "../../glossaries/romanization/newsroom-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__newsroom_prs_rules[] = {
#embed "../../glossaries/romanization/newsroom-prs.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__plurals_ar_tsv[] = {
#embed "../../glossaries/romanization/plurals-ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__plurals_fa_tsv[] = {
#embed "../../glossaries/romanization/plurals-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__schemes_tsv[] = {
#embed "../../glossaries/romanization/schemes.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__sounds_ar_tsv[] = {
#embed "../../glossaries/romanization/sounds-ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__sounds_fa_tsv[] = {
#embed "../../glossaries/romanization/sounds-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__un_ar_rules[] = {
#embed "../../glossaries/romanization/un-ar.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__un_fa_rules[] = {
#embed "../../glossaries/romanization/un-fa.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__vowelled_rules[] = {
#embed "../../glossaries/romanization/vowelled.rules" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__vowels_ar_tsv[] = {
#embed "../../glossaries/romanization/vowels-ar.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_romanization__vowels_fa_tsv[] = {
#embed "../../glossaries/romanization/vowels-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__afghanistan_tsv[] = {
#embed "../../glossaries/terms/afghanistan.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__aviation_tsv[] = {
#embed "../../glossaries/terms/aviation.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__border_tsv[] = {
#embed "../../glossaries/terms/border.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__constructions_tsv[] = {
#embed "../../glossaries/terms/constructions.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__cyber_tsv[] = {
#embed "../../glossaries/terms/cyber.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__defence_tsv[] = {
#embed "../../glossaries/terms/defence.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__diplomacy_tsv[] = {
#embed "../../glossaries/terms/diplomacy.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__disaster_tsv[] = {
#embed "../../glossaries/terms/disaster.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__economy_tsv[] = {
#embed "../../glossaries/terms/economy.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__elections_tsv[] = {
#embed "../../glossaries/terms/elections.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__energy_tsv[] = {
#embed "../../glossaries/terms/energy.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__finance_tsv[] = {
#embed "../../glossaries/terms/finance.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__health_tsv[] = {
#embed "../../glossaries/terms/health.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__justice_tsv[] = {
#embed "../../glossaries/terms/justice.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__law_tsv[] = {
#embed "../../glossaries/terms/law.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__maritime_tsv[] = {
#embed "../../glossaries/terms/maritime.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__media_tsv[] = {
#embed "../../glossaries/terms/media.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__migration_tsv[] = {
#embed "../../glossaries/terms/migration.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__nuclear_tsv[] = {
#embed "../../glossaries/terms/nuclear.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__organizations_tsv[] = {
#embed "../../glossaries/terms/organizations.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__politics_tsv[] = {
#embed "../../glossaries/terms/politics.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__religion_tsv[] = {
#embed "../../glossaries/terms/religion.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__rights_tsv[] = {
#embed "../../glossaries/terms/rights.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__security_tsv[] = {
#embed "../../glossaries/terms/security.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__sport_tsv[] = {
#embed "../../glossaries/terms/sport.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__terrorism_tsv[] = {
#embed "../../glossaries/terms/terrorism.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_terms__trade_tsv[] = {
#embed "../../glossaries/terms/trade.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_text__affixes_fa_tsv[] = {
#embed "../../glossaries/text/affixes-fa.tsv" suffix(, 0) if_empty(0)
};

static const uint8_t file_text__boilerplate_tsv[] = {
#embed "../../glossaries/text/boilerplate.tsv" suffix(, 0) if_empty(0)
};

#define FILE(path, bytes) {path, bytes, sizeof bytes - 1}
static const CGlossary files[] = {
  FILE("calendar/markers.tsv", file_calendar__markers_tsv),
  FILE("calendar/measures.tsv", file_calendar__measures_tsv),
  FILE("calendar/months-en.tsv", file_calendar__months_en_tsv),
  FILE("calendar/months.tsv", file_calendar__months_tsv),
  FILE("calendar/numbers.tsv", file_calendar__numbers_tsv),
  FILE("calendar/ordinals.tsv", file_calendar__ordinals_tsv),
  FILE("calendar/relative.tsv", file_calendar__relative_tsv),
  FILE("calendar/weekdays-en.tsv", file_calendar__weekdays_en_tsv),
  FILE("calendar/weekdays.tsv", file_calendar__weekdays_tsv),
  FILE("grammar/ar.rules", file_grammar__ar_rules),
  FILE("grammar/classes.tsv", file_grammar__classes_tsv),
  FILE("grammar/fa.rules", file_grammar__fa_rules),
  FILE("grammar/features.tsv", file_grammar__features_tsv),
  FILE("grammar/light-verbs.tsv", file_grammar__light_verbs_tsv),
  FILE("grammar/punctuation.tsv", file_grammar__punctuation_tsv),
  FILE("lexicon/ar/adjectives.tsv", file_lexicon__ar__adjectives_tsv),
  FILE("lexicon/ar/adverbs.tsv", file_lexicon__ar__adverbs_tsv),
  FILE("lexicon/ar/function.tsv", file_lexicon__ar__function_tsv),
  FILE("lexicon/ar/nouns-more.tsv", file_lexicon__ar__nouns_more_tsv),
  FILE("lexicon/ar/nouns.tsv", file_lexicon__ar__nouns_tsv),
  FILE("lexicon/ar/prepositions.tsv", file_lexicon__ar__prepositions_tsv),
  FILE("lexicon/ar/verbs.tsv", file_lexicon__ar__verbs_tsv),
  FILE("lexicon/en/adjectives.tsv", file_lexicon__en__adjectives_tsv),
  FILE("lexicon/en/articles.tsv", file_lexicon__en__articles_tsv),
  FILE("lexicon/en/compounds.tsv", file_lexicon__en__compounds_tsv),
  FILE("lexicon/en/demanding.tsv", file_lexicon__en__demanding_tsv),
  FILE("lexicon/en/demonymic.tsv", file_lexicon__en__demonymic_tsv),
  FILE("lexicon/en/nouns.tsv", file_lexicon__en__nouns_tsv),
  FILE("lexicon/en/numerals.tsv", file_lexicon__en__numerals_tsv),
  FILE("lexicon/en/pronouns.tsv", file_lexicon__en__pronouns_tsv),
  FILE("lexicon/en/qualifying.tsv", file_lexicon__en__qualifying_tsv),
  FILE("lexicon/en/relational.tsv", file_lexicon__en__relational_tsv),
  FILE("lexicon/en/spelling.tsv", file_lexicon__en__spelling_tsv),
  FILE("lexicon/en/verbs.tsv", file_lexicon__en__verbs_tsv),
  FILE("lexicon/fa/adjectives-more.tsv", file_lexicon__fa__adjectives_more_tsv),
  FILE("lexicon/fa/adjectives.tsv", file_lexicon__fa__adjectives_tsv),
  FILE("lexicon/fa/adverbs.tsv", file_lexicon__fa__adverbs_tsv),
  FILE("lexicon/fa/compound-verbs.tsv", file_lexicon__fa__compound_verbs_tsv),
  FILE("lexicon/fa/dari.tsv", file_lexicon__fa__dari_tsv),
  FILE("lexicon/fa/everyday.tsv", file_lexicon__fa__everyday_tsv),
  FILE("lexicon/fa/function.tsv", file_lexicon__fa__function_tsv),
  FILE("lexicon/fa/nouns-more.tsv", file_lexicon__fa__nouns_more_tsv),
  FILE("lexicon/fa/nouns.tsv", file_lexicon__fa__nouns_tsv),
  FILE("lexicon/fa/prepositions.tsv", file_lexicon__fa__prepositions_tsv),
  FILE("lexicon/fa/verbs.tsv", file_lexicon__fa__verbs_tsv),
  FILE("morphology/ar.tsv", file_morphology__ar_tsv),
  FILE("morphology/fa.tsv", file_morphology__fa_tsv),
  FILE("morphology/order.tsv", file_morphology__order_tsv),
  FILE("morphology/tags.tsv", file_morphology__tags_tsv),
  FILE("names/cities.tsv", file_names__cities_tsv),
  FILE("names/components.tsv", file_names__components_tsv),
  FILE("names/countries.tsv", file_names__countries_tsv),
  FILE("names/media.tsv", file_names__media_tsv),
  FILE("names/organizations.tsv", file_names__organizations_tsv),
  FILE("names/people.tsv", file_names__people_tsv),
  FILE("names/places.tsv", file_names__places_tsv),
  FILE("names/titles.tsv", file_names__titles_tsv),
  FILE("romanization/affixes-ar.tsv", file_romanization__affixes_ar_tsv),
  FILE("romanization/affixes-fa.tsv", file_romanization__affixes_fa_tsv),
  FILE("romanization/alalc-ar.rules", file_romanization__alalc_ar_rules),
  FILE("romanization/alalc-fa.rules", file_romanization__alalc_fa_rules),
  FILE("romanization/bgn-ar.rules", file_romanization__bgn_ar_rules),
  FILE("romanization/bgn-fa.rules", file_romanization__bgn_fa_rules),
  FILE("romanization/bgn-prs.rules", file_romanization__bgn_prs_rules),
  FILE("romanization/buckwalter-ar.rules", file_romanization__buckwalter_ar_rules),
  FILE("romanization/common-ar.rules", file_romanization__common_ar_rules),
  FILE("romanization/common-fa.rules", file_romanization__common_fa_rules),
  FILE("romanization/din-ar.rules", file_romanization__din_ar_rules),
  FILE("romanization/ijmes-ar.rules", file_romanization__ijmes_ar_rules),
  FILE("romanization/ijmes-fa.rules", file_romanization__ijmes_fa_rules),
  FILE("romanization/iso233-2-ar.rules", file_romanization__iso233_2_ar_rules),
  FILE("romanization/marks.rules", file_romanization__marks_rules),
  FILE("romanization/names-ar.tsv", file_romanization__names_ar_tsv),
  FILE("romanization/names-fa.tsv", file_romanization__names_fa_tsv),
  FILE("romanization/names-prs.tsv", file_romanization__names_prs_tsv),
  FILE("romanization/newsroom-ar.rules", file_romanization__newsroom_ar_rules),
  FILE("romanization/newsroom-fa.rules", file_romanization__newsroom_fa_rules),
  FILE("romanization/newsroom-prs.rules", file_romanization__newsroom_prs_rules),
  FILE("romanization/plurals-ar.tsv", file_romanization__plurals_ar_tsv),
  FILE("romanization/plurals-fa.tsv", file_romanization__plurals_fa_tsv),
  FILE("romanization/schemes.tsv", file_romanization__schemes_tsv),
  FILE("romanization/sounds-ar.tsv", file_romanization__sounds_ar_tsv),
  FILE("romanization/sounds-fa.tsv", file_romanization__sounds_fa_tsv),
  FILE("romanization/un-ar.rules", file_romanization__un_ar_rules),
  FILE("romanization/un-fa.rules", file_romanization__un_fa_rules),
  FILE("romanization/vowelled.rules", file_romanization__vowelled_rules),
  FILE("romanization/vowels-ar.tsv", file_romanization__vowels_ar_tsv),
  FILE("romanization/vowels-fa.tsv", file_romanization__vowels_fa_tsv),
  FILE("terms/afghanistan.tsv", file_terms__afghanistan_tsv),
  FILE("terms/aviation.tsv", file_terms__aviation_tsv),
  FILE("terms/border.tsv", file_terms__border_tsv),
  FILE("terms/constructions.tsv", file_terms__constructions_tsv),
  FILE("terms/cyber.tsv", file_terms__cyber_tsv),
  FILE("terms/defence.tsv", file_terms__defence_tsv),
  FILE("terms/diplomacy.tsv", file_terms__diplomacy_tsv),
  FILE("terms/disaster.tsv", file_terms__disaster_tsv),
  FILE("terms/economy.tsv", file_terms__economy_tsv),
  FILE("terms/elections.tsv", file_terms__elections_tsv),
  FILE("terms/energy.tsv", file_terms__energy_tsv),
  FILE("terms/finance.tsv", file_terms__finance_tsv),
  FILE("terms/health.tsv", file_terms__health_tsv),
  FILE("terms/justice.tsv", file_terms__justice_tsv),
  FILE("terms/law.tsv", file_terms__law_tsv),
  FILE("terms/maritime.tsv", file_terms__maritime_tsv),
  FILE("terms/media.tsv", file_terms__media_tsv),
  FILE("terms/migration.tsv", file_terms__migration_tsv),
  FILE("terms/nuclear.tsv", file_terms__nuclear_tsv),
  FILE("terms/organizations.tsv", file_terms__organizations_tsv),
  FILE("terms/politics.tsv", file_terms__politics_tsv),
  FILE("terms/religion.tsv", file_terms__religion_tsv),
  FILE("terms/rights.tsv", file_terms__rights_tsv),
  FILE("terms/security.tsv", file_terms__security_tsv),
  FILE("terms/sport.tsv", file_terms__sport_tsv),
  FILE("terms/terrorism.tsv", file_terms__terrorism_tsv),
  FILE("terms/trade.tsv", file_terms__trade_tsv),
  FILE("text/affixes-fa.tsv", file_text__affixes_fa_tsv),
  FILE("text/boilerplate.tsv", file_text__boilerplate_tsv),
  {0, 0, 0},
};

const CGlossary *cglossaries(size_t *count) {
  *count = sizeof files / sizeof files[0] - 1;
  return files;
}
