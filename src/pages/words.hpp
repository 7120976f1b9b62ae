// SPDX-License-Identifier: EUPL-1.2
// The words of pages themselves, in the languages that pages are written in.
#pragma once

#include <string>
#include <string_view>

#include "text/date.hpp"
#include "words/template.hpp"

namespace nsp::pages {

/// Words without arguments: headings, labels, whole paragraphs.
using Fixed = words::Template<>;

namespace say {

using words::Number;
using words::Template;
using words::Word;

inline constexpr Template<> skip{"Skip to the content", "Naar de inhoud", "Aller au contenu", "Zum Inhalt"};
inline constexpr Template<> start{"Start", "Start", "Accueil", "Start"};
inline constexpr Template<> plans{"Plans", "Plannen", "Plans", "Pläne"};
inline constexpr Template<> clusters{"Clusters", "Clusters", "Clusters", "Cluster"};
inline constexpr Template<> actors{"Actors", "Actoren", "Acteurs", "Akteure"};
inline constexpr Template<> indicators{"Indicators", "Indicatoren", "Indicateurs", "Indikatoren"};
inline constexpr Template<> coverage{"Coverage", "Dekking", "Couverture", "Abdeckung"};
inline constexpr Template<> status{"Status", "Stand van zaken", "État d'avancement", "Umsetzungsstand"};
inline constexpr Template<> changes{"Changes of cycle", "Van cyclus tot cyclus", "D'un cycle à l'autre",
                                    "Von Zyklus zu Zyklus"};
inline constexpr Template<> glossary{"Glossary", "Verklarende woordenlijst", "Glossaire", "Glossar"};
inline constexpr Template<> legislation{"Legislation", "Wetgeving", "Législation", "Rechtsvorschriften"};
inline constexpr Template<> a_to_z{"A to Z", "A tot Z", "De A à Z", "A bis Z"};
inline constexpr Template<> accessibility{"Accessibility", "Toegankelijkheid", "Accessibilité", "Barrierefreiheit"};
inline constexpr Template<> search{"Search", "Zoeken", "Rechercher", "Suche"};
inline constexpr Template<> main_navigation{"Main navigation", "Hoofdnavigatie", "Navigation principale",
                                            "Hauptnavigation"};
inline constexpr Template<> languages{"Languages", "Talen", "Langues", "Sprachen"};
inline constexpr Template<> trail{"You are here", "U bent hier", "Vous êtes ici", "Sie sind hier"};
inline constexpr Template<> on_this_page{"On this page", "Op deze pagina", "Sur cette page", "Auf dieser Seite"};
inline constexpr Template<> contents{"Contents", "Inhoud", "Table des matières", "Inhalt"};
inline constexpr Template<> site_title{"Security plans", "Veiligheidsplannen", "Plans de sécurité", "Sicherheitspläne"};
inline constexpr Template<> about_site{"About this site", "Over deze site", "À propos de ce site",
                                       "Über diese Website"};
inline constexpr Template<Word> falls_back{
    "Not everything on this page is available in {0}. What is not is shown in the language in which it was written, "
    "and marked.",
    "Niet alles op deze pagina is beschikbaar in het {0}. Wat ontbreekt, staat er in de taal waarin het geschreven is, "
    "en is gemarkeerd.",
    "Cette page n'est pas entièrement disponible en {0}. Ce qui ne l'est pas figure dans la langue d'origine et est "
    "signalé.",
    "Nicht alles auf dieser Seite liegt auf {0} vor. Was fehlt, steht in der Sprache, in der es geschrieben wurde, und "
    "ist gekennzeichnet."};
inline constexpr Template<> referred_to_by{"What refers to it", "Wat hiernaar verwijst", "Ce qui y fait référence",
                                           "Was darauf verweist"};
inline constexpr Template<> mentioned_by{"Is mentioned by", "Wordt vermeld door", "Est mentionné par",
                                         "Wird erwähnt von"};
inline constexpr Template<> sources{"Sources", "Bronnen", "Sources", "Quellen"};
inline constexpr Template<Word> read_on{"read on {0}", "gelezen op {0}", "consulté le {0}", "gelesen am {0}"};
inline constexpr Template<Word, Word> from_to{"{0} to {1}", "{0} tot en met {1}", "du {0} au {1}", "{0} bis {1}"};
inline constexpr Template<Word> from_on{"from {0}", "vanaf {0}", "à partir du {0}", "ab {0}"};
inline constexpr Template<Word> until{"until {0}", "tot en met {0}", "jusqu'au {0}", "bis {0}"};
inline constexpr Template<> colon{": ", ": ", "\u00a0: ", ": "};
inline constexpr Template<> yes{"yes", "ja", "oui", "ja"};
inline constexpr Template<> no{"no", "nee", "non", "nein"};
inline constexpr Template<> the_figures{"The figure as a table", "De figuur als tabel",
                                        "La figure sous forme de tableau", "Die Abbildung als Tabelle"};
inline constexpr Template<> choose_language{"Choose a language", "Kies een taal", "Choisissez une langue",
                                            "Sprache wählen"};
inline constexpr Template<> clusters_and_themes{"Clusters and themes", "Clusters en thema's", "Clusters et thèmes",
                                                "Cluster und Themen"};
inline constexpr Template<> programmes_and_actions{"Programmes and actions", "Programma's en acties",
                                                   "Programmes et actions", "Programme und Aktionen"};
inline constexpr Template<Number> and_more{"and {0} more", "en nog {0}", "et encore {0}", "und {0} weitere"};
inline constexpr Template<> answered_by{"Plans that respond to it", "Plannen die hierop antwoorden",
                                        "Plans qui y répondent", "Pläne, die darauf antworten"};
inline constexpr Template<> overview{"Overview", "Overzicht", "Aperçu", "Übersicht"};
inline constexpr Template<> plan{"Plan", "Plan", "Plan", "Plan"};
inline constexpr Template<> answer{"Answer", "Antwoord", "Réponse", "Antwort"};
inline constexpr Template<Word> answers_of{"Answers: {0}", "Antwoorden: {0}", "Réponses\u00a0: {0}", "Antworten: {0}"};
inline constexpr Template<> who_answers{"Who answers, and how", "Wie antwoordt, en hoe", "Qui répond, et comment",
                                        "Wer antwortet, und wie"};
inline constexpr Template<> not_taken_up{"not taken up, with a reason:", "niet opgenomen, met een reden:",
                                         "non repris, avec un motif\u00a0:", "nicht aufgegriffen, mit Begründung:"};
inline constexpr Template<> leads{"Leads", "Leidt", "Dirige", "Leitet"};
inline constexpr Template<> owns{"Is responsible for", "Is verantwoordelijk voor", "Est responsable de",
                                 "Ist verantwortlich für"};
inline constexpr Template<> is_expected{"Is expected to", "Wat wordt verwacht", "Ce qui est attendu",
                                        "Was erwartet wird"};
inline constexpr Template<> takes_part{"Takes part in", "Neemt deel aan", "Participe à", "Wirkt mit an"};
inline constexpr Template<> decides{"Issues", "Geeft uit", "Publie", "Gibt heraus"};
inline constexpr Template<> says_and_decides{"Asks, intends and decides", "Vraagt, beoogt en beslist",
                                             "Demande, vise et décide", "Verlangt, beabsichtigt und entscheidet"};
inline constexpr Template<> what{"What", "Wat", "Quoi", "Was"};
inline constexpr Template<> what_is_aimed_at{"What is aimed at", "Wat wordt beoogd", "Ce qui est visé",
                                             "Was angestrebt wird"};
inline constexpr Template<> measured_values{"Measured values", "Gemeten waarden", "Valeurs mesurées",
                                            "Gemessene Werte"};
inline constexpr Template<Word> at_most{"at most {0}", "hoogstens {0}", "au plus {0}", "höchstens {0}"};
inline constexpr Template<Word> at_least{"at least {0}", "minstens {0}", "au moins {0}", "mindestens {0}"};
inline constexpr Template<Word> change_of{"change of {0} %", "verandering van {0} %", "variation de {0} %",
                                          "Veränderung um {0} %"};
inline constexpr Template<Word> average_of{"average of {0}", "gemiddelde van {0}", "moyenne de {0}",
                                           "Durchschnitt von {0}"};
inline constexpr Template<> reported_in{"Reported in", "Gerapporteerd in", "Rapporté dans", "Berichtet in"};
inline constexpr Template<> start_text{
    "What the authorities ask of the police, what the National Security Plan answers, and what regions and police "
    "zones make of it: each plan, and how they hang together.",
    "Wat de overheden van de politie vragen, wat het Nationaal Veiligheidsplan antwoordt, en wat gewesten en "
    "politiezones ermee doen: elk plan, en hoe de plannen samenhangen.",
    "Ce que les autorités demandent à la police, ce que répond le Plan national de sécurité, et ce qu'en font les "
    "régions et les zones de police\u00a0: chaque plan, et les liens entre eux.",
    "Was die Behörden von der Polizei verlangen, was der Nationale Sicherheitsplan antwortet, und was Regionen und "
    "Polizeizonen daraus machen: jeder Plan, und wie die Pläne zusammenhängen."};
inline constexpr Template<> how_plans_hang_together{"How the plans hang together", "Hoe de plannen samenhangen",
                                                    "Comment les plans s'articulent", "Wie die Pläne zusammenhängen"};
inline constexpr Template<> look_up{"Look something up", "Iets opzoeken", "Chercher une information",
                                    "Etwas nachschlagen"};
inline constexpr Template<> none_yet{"There is nothing here.", "Hier is niets.", "Il n'y a rien ici.",
                                     "Hier ist nichts."};
inline constexpr Template<> other{"Other", "Andere", "Autres", "Andere"};
inline constexpr Template<> answered{"answered", "beantwoord", "répondu", "beantwortet"};
inline constexpr Template<> explained{"explained", "verklaard", "expliqué", "begründet"};
inline constexpr Template<> orphaned{"orphaned", "zonder vraag", "sans question", "ohne Frage"};
inline constexpr Template<> silent{"no answer", "geen antwoord", "sans réponse", "keine Antwort"};
inline constexpr Template<> in_part{"answered in part", "deels beantwoord", "répondu en partie",
                                    "teilweise beantwortet"};
inline constexpr Template<> none_here{"none here", "geen hier", "aucun ici", "hier keiner"};
inline constexpr Template<Number> of_asked{"of {0} asked", "van {0} bevraagd", "sur {0} interrogés",
                                           "von {0} befragten"};
inline constexpr Template<Number> asked_of_plan{"Asked of the plan: {0}", "Gevraagd aan het plan: {0}",
                                                "Demandé au plan\u00a0: {0}", "Vom Plan verlangt: {0}"};
inline constexpr Template<Number> asked_of_zones{"Asked of the zonal plans, each about each cluster: {0}",
                                                 "Gevraagd aan de zonale plannen, elk over elke cluster: {0}",
                                                 "Demandé aux plans zonaux, à chacun pour chaque cluster\u00a0: {0}",
                                                 "Von den Zonenplänen verlangt, von jedem zu jedem Cluster: {0}"};
inline constexpr Template<> own_answer{"Answer of the plan", "Antwoord van het plan", "Réponse du plan",
                                       "Antwort des Plans"};
inline constexpr Template<> states_itself{"stated by the plan itself", "door het plan zelf gesteld",
                                          "énoncé par le plan lui-même", "vom Plan selbst gesetzt"};
inline constexpr Template<> whole_cluster{"whole cluster", "hele cluster", "tout le cluster", "ganzer Cluster"};
inline constexpr Template<> phenomena{"Phenomena", "Fenomenen", "Phénomènes", "Phänomene"};
inline constexpr Template<> expectations{"Expectations", "Verwachtingen", "Attentes", "Erwartungen"};
inline constexpr Template<> themes{"Cross-cutting themes", "Transversale thema's", "Thèmes transversaux",
                                   "Querschnittsthemen"};
inline constexpr Template<> question{"Question", "Vraag", "Question", "Frage"};
inline constexpr Template<> standing{"Standing", "Stand", "Situation", "Stand"};
inline constexpr Template<> coverage_text{
    "Who answers what the framework asks. A question is answered where the plan takes it up, explained where it is "
    "recorded why it does not, and without an answer where the plan was asked and says nothing. What zones do is "
    "counted beside it: each zonal plan that responds to the plan and shares days with it is asked about each cluster. "
    "A dash: nobody is asked for it. None here: nobody on this site could be asked. Not known: a fault hides the "
    "answer.",
    "Wie antwoordt op wat het kader vraagt. Een vraag is beantwoord als het plan ze opneemt, verklaard als er staat "
    "waarom het dat niet doet, en zonder antwoord als het plan gevraagd is en niets zegt. Wat zones doen, wordt "
    "ernaast geteld: elk zonaal plan dat op het plan antwoordt en er dagen mee deelt, wordt over elke cluster "
    "bevraagd. Een streepje: niemand wordt erom gevraagd. Geen hier: op deze site is er niemand om te bevragen. Niet "
    "bekend: een fout verbergt het antwoord.",
    "Qui répond à ce que demande le cadre. Une question a une réponse lorsque le plan s'en charge, une explication "
    "lorsqu'il est écrit pourquoi il ne le fait pas, et pas de réponse lorsque le plan interrogé ne dit rien. Ce que "
    "font les zones est compté à côté\u00a0: chaque plan zonal qui répond au plan et partage des jours avec lui est "
    "interrogé sur chaque cluster. Un tiret\u00a0: personne n'est interrogé. Aucun ici\u00a0: ce site ne contient "
    "personne à interroger. Inconnu\u00a0: une erreur cache la réponse.",
    "Wer auf das antwortet, was der Rahmen verlangt. Eine Frage ist beantwortet, wenn der Plan sie aufgreift, "
    "begründet, wenn geschrieben steht, warum er es nicht tut, und ohne Antwort, wenn der befragte Plan nichts sagt. "
    "Was Zonen tun, wird daneben gezählt: Jeder Zonenplan, der auf den Plan antwortet und Tage mit ihm teilt, wird zu "
    "jedem Cluster befragt. Ein Strich: Niemand wird danach gefragt. Hier keiner: Auf dieser Website gibt es "
    "niemanden, der zu befragen wäre. Nicht bekannt: Ein Fehler verbirgt die Antwort."};
inline constexpr Template<Number> too_many_questions{
    "The plans here put {0} questions, more than a page shows. The command “nsp coverage --plan” shows those of one "
    "plan.",
    "De plannen hier stellen {0} vragen, meer dan een pagina toont. De opdracht “nsp coverage --plan” toont die van "
    "één plan.",
    "Les plans présentés ici posent {0} questions, plus qu'une page n'en montre. La commande «\u00a0nsp coverage "
    "--plan\u00a0» montre celles d'un seul plan.",
    "Die Pläne hier stellen {0} Fragen, mehr als eine Seite zeigt. Der Befehl „nsp coverage --plan“ zeigt die eines "
    "einzelnen Plans."};
inline constexpr Template<> overdue{"Overdue actions", "Acties die te laat zijn", "Actions en retard",
                                    "Überfällige Aktionen"};
inline constexpr Template<> nothing_overdue{"No action is overdue.", "Geen actie is te laat.",
                                            "Aucune action n'est en retard.", "Keine Aktion ist überfällig."};
inline constexpr Template<> actions_by_state{"Actions by state", "Acties naar stand", "Actions par état",
                                             "Aktionen nach Stand"};
inline constexpr Template<Word> as_of_text{"As of {0}.", "Stand op {0}.", "Situation au {0}.", "Stand vom {0}."};
inline constexpr Template<> status_text{
    "Each plan is looked at from the day of the newest progress report on it that is dated within its time, never from "
    "today. Without one there is no day, and nothing is late.",
    "Elk plan wordt bekeken vanaf de dag van het jongste voortgangsverslag erover dat binnen zijn looptijd valt, nooit "
    "vanaf vandaag. Zonder zo'n verslag is er geen dag, en is niets te laat.",
    "Chaque plan est considéré au jour du plus récent rapport d'avancement qui le concerne et qui date de sa durée, "
    "jamais à celui d'aujourd'hui. Sans un tel rapport, il n'y a pas de jour, et rien n'est en retard.",
    "Jeder Plan wird vom Tag des neuesten Fortschrittsberichts über ihn aus betrachtet, der in seine Laufzeit fällt, "
    "nie von heute aus. Ohne einen solchen gibt es keinen Tag, und nichts ist im Verzug."};
inline constexpr Template<Number> of_which_late{"{0} late", "{0} te laat", "dont {0} en retard", "davon {0} im Verzug"};
inline constexpr Template<Number> late_by_days{"days late: {0}", "dagen te laat: {0}", "jours de retard\u00a0: {0}",
                                               "Tage im Verzug: {0}"};
inline constexpr Template<Word> on_day{"on {0}", "op {0}", "au {0}", "am {0}"};
inline constexpr Template<> place{"Place", "Plaats", "Lieu", "Ort"};
inline constexpr Template<> before{"Before", "Voordien", "Avant", "Vorher"};
inline constexpr Template<> after{"After", "Nadien", "Après", "Nachher"};
inline constexpr Template<> dropped_with_reason{"not continued, with a reason", "niet voortgezet, met een reden",
                                                "non poursuivi, avec un motif", "nicht fortgeführt, mit Begründung"};
inline constexpr Template<> not_mentioned{"not mentioned", "niet vermeld", "non mentionné", "nicht erwähnt"};
inline constexpr Template<> is_new{"new", "nieuw", "nouveau", "neu"};
inline constexpr Template<> changes_text{
    "What the following framework or plan took up, changed or did not continue.",
    "Wat het volgende kader of plan overnam, veranderde of niet voortzette.",
    "Ce que le cadre ou le plan suivant a repris, modifié ou non poursuivi.",
    "Was der folgende Rahmen oder Plan aufgegriffen, geändert oder nicht fortgeführt hat."};
inline constexpr Template<> a_to_z_text{
    "Everything that these plans name, by its title. Each thing has an address that stays the same.",
    "Alles wat deze plannen noemen, volgens titel. Elk heeft een adres dat hetzelfde blijft.",
    "Tout ce que ces plans nomment, par titre. Chaque élément a une adresse qui ne change pas.",
    "Alles, was diese Pläne nennen, nach Titel. Alles hat eine Adresse, die gleich bleibt."};
inline constexpr Template<Word> accessibility_text{
    "This statement applies to the site “{0}”. Its publisher wants everybody to be able to use it.",
    "Deze verklaring geldt voor de site “{0}”. Wie ze uitgeeft, wil dat iedereen ze kan gebruiken.",
    "Cette déclaration s'applique au site «\u00a0{0}\u00a0». Son éditeur veut que chacun puisse l'utiliser.",
    "Diese Erklärung gilt für die Website „{0}“. Der Herausgeber möchte, dass alle sie nutzen können."};
inline constexpr Template<> how_far{"How accessible this site is", "Hoe toegankelijk deze site is",
                                    "Dans quelle mesure ce site est accessible", "Wie barrierefrei diese Website ist"};
inline constexpr Template<> how_far_text{
    "The pages are built to meet level AA of the Web Content Accessibility Guidelines (WCAG 2.2) and the European "
    "standard EN 301 549, as the Belgian act of 19 July 2018 asks of public bodies. They can be used with a keyboard "
    "and a screen reader, enlarged, read in a narrow window, and printed; they work without scripts, but for the "
    "search.",
    "De pagina's zijn gemaakt om te voldoen aan niveau AA van de richtlijnen voor toegankelijke webinhoud (WCAG 2.2) "
    "en aan de Europese norm EN 301 549, zoals de Belgische wet van 19 juli 2018 het van overheidsinstanties vraagt. "
    "Ze zijn te gebruiken met toetsenbord en schermlezer, te vergroten, te lezen in een smal venster en af te drukken; "
    "ze werken zonder scripts, behalve het zoeken.",
    "Les pages sont conçues pour respecter le niveau AA des règles pour l'accessibilité des contenus web (WCAG 2.2) et "
    "la norme européenne EN 301 549, comme la loi belge du 19 juillet 2018 le demande aux organismes publics. Elles "
    "s'utilisent au clavier et avec un lecteur d'écran, s'agrandissent, se lisent dans une fenêtre étroite et "
    "s'impriment\u00a0; elles fonctionnent sans scripts, sauf la recherche.",
    "Die Seiten sind so gebaut, dass sie die Stufe AA der Richtlinien für barrierefreie Webinhalte (WCAG 2.2) und die "
    "europäische Norm EN 301 549 erfüllen, wie es das belgische Gesetz vom 19. Juli 2018 von öffentlichen Stellen "
    "verlangt. Sie lassen sich mit Tastatur und Bildschirmleser nutzen, vergrößern, in einem schmalen Fenster lesen "
    "und drucken; außer der Suche funktioniert alles ohne Skripte."};
inline constexpr Template<> known_limits{"What does not work yet", "Wat nog niet werkt",
                                         "Ce qui ne fonctionne pas encore", "Was noch nicht geht"};
inline constexpr Template<> no_known_limits{"Nothing is known.", "Er is niets bekend.", "Rien n'est connu.",
                                            "Es ist nichts bekannt."};
inline constexpr Template<> contact{"Contact", "Contact", "Contact", "Kontakt"};
inline constexpr Template<> no_contact{
    "Turn to the authority that publishes this site.", "Wend u tot de overheid die deze site uitgeeft.",
    "Adressez-vous à l'autorité qui publie ce site.", "Wenden Sie sich an die Behörde, die diese Website herausgibt."};
inline constexpr Template<> contact_text{
    "If something cannot be read or used, tell us:", "Als u iets niet kunt lezen of gebruiken, laat het ons weten:",
    "Si quelque chose ne peut être lu ou utilisé, dites-le-nous\u00a0:",
    "Wenn sich etwas nicht lesen oder nutzen lässt, sagen Sie es uns:"};
inline constexpr Template<Word> reviewed_on{"Last reviewed on {0}.", "Laatst nagekeken op {0}.",
                                            "Dernière vérification le {0}.", "Zuletzt geprüft am {0}."};
inline constexpr Template<> all_data{"All data (JSON)", "Alle gegevens (JSON)", "Toutes les données (JSON)",
                                     "Alle Daten (JSON)"};
inline constexpr Template<> feed{"Feed of plans (Atom)", "Feed van plannen (Atom)", "Flux des plans (Atom)",
                                 "Feed der Pläne (Atom)"};
inline constexpr Template<> days_late{"Days late", "Dagen te laat", "Jours de retard", "Tage im Verzug"};
inline constexpr Template<> not_known{"not known", "niet bekend", "inconnu", "nicht bekannt"};
inline constexpr Template<> search_label{"Words to look for", "Woorden om te zoeken", "Mots à chercher", "Suchwörter"};
inline constexpr Template<> search_none{
    "Nothing was found. Try fewer or other words, or look in the A to Z.",
    "Er is niets gevonden. Probeer minder of andere woorden, of kijk in de lijst van A tot Z.",
    "Rien n'a été trouvé. Essayez moins de mots ou d'autres mots, ou consultez la liste de A à Z.",
    "Es wurde nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern, oder sehen Sie in der Liste von A "
    "bis Z nach."};
inline constexpr Template<> search_one{"One result", "Eén resultaat", "Un résultat", "Ein Ergebnis"};
inline constexpr Template<Word> search_many{"{0} results", "{0} resultaten", "{0} résultats", "{0} Ergebnisse"};
inline constexpr Template<Word, Word> search_first{
    "{0} results, of which the first {1} are shown", "{0} resultaten, waarvan de eerste {1} hier staan",
    "{0} résultats, dont les {1} premiers sont affichés", "{0} Ergebnisse, von denen die ersten {1} hier stehen"};
inline constexpr Template<> search_wants_script{
    "The search needs JavaScript. The A to Z lists everything without it.",
    "Het zoeken heeft JavaScript nodig. De lijst van A tot Z toont alles zonder.",
    "La recherche nécessite JavaScript. La liste de A à Z montre tout sans lui.",
    "Die Suche braucht JavaScript. Die Liste von A bis Z zeigt alles auch ohne."};
inline constexpr Template<> read_chain{"Read from top to bottom: each level answers the one above it.",
                                       "Lees van boven naar beneden: elk niveau antwoordt op het niveau erboven.",
                                       "Se lit de haut en bas\u00a0: chaque niveau répond à celui qui le précède.",
                                       "Von oben nach unten gelesen: Jede Ebene antwortet auf die darüber."};
inline constexpr Template<> read_coverage{
    "Each row is a question, each numbered column a kind of answer; the mark says whether there is one. Where several "
    "were asked, the numbers say how many of them answered or explained. A dash: nobody is asked, or nobody is here.",
    "Elke rij is een vraag, elke genummerde kolom een soort antwoord; het teken zegt of er een is. Waar er meer zijn "
    "bevraagd, zeggen de cijfers hoeveel er beantwoordden of verklaarden. Een streepje: niemand is bevraagd, of er is "
    "niemand.",
    "Chaque ligne est une question, chaque colonne numérotée un type de réponse\u00a0; le signe indique s'il y en a "
    "une. Là où plusieurs ont été interrogés, les chiffres disent combien ont répondu ou expliqué. Un tiret\u00a0: "
    "personne n'est interrogé, ou il n'y a personne.",
    "Jede Zeile ist eine Frage, jede nummerierte Spalte eine Art von Antwort; das Zeichen sagt, ob es eine gibt. Wo "
    "mehrere befragt wurden, sagen die Zahlen, wie viele antworten oder begründen. Ein Strich: Niemand ist befragt, "
    "oder es ist niemand da."};
inline constexpr Template<> read_states{
    "One bar for each plan: the more actions, the longer it is. The numbers say how many actions are in each state.",
    "Eén balk per plan: hoe meer acties, hoe langer. De cijfers zeggen hoeveel acties er in elke stand zijn.",
    "Une barre par plan\u00a0: plus il compte d'actions, plus elle est longue. Les chiffres indiquent combien "
    "d'actions sont dans chaque état.",
    "Ein Balken je Plan: je mehr Aktionen, desto länger. Die Zahlen sagen, wie viele Aktionen in welchem Stand sind."};
inline constexpr Template<> read_timeline{
    "Each bar runs from the start of an action to the day on which it is due.",
    "Elke balk loopt van het begin van een actie tot de dag waarop ze klaar moet zijn.",
    "Chaque barre va du début d'une action à son échéance.",
    "Jeder Balken reicht vom Beginn einer Aktion bis zu ihrem Termin."};
inline constexpr Template<Word> read_as_of{"The dotted line stands at {0}.", "De stippellijn staat op {0}.",
                                           "Le trait pointillé marque le {0}.", "Die gepunktete Linie steht beim {0}."};
inline constexpr Template<> read_course{
    "The dashed line shows what was planned, the solid line what was measured.",
    "De streepjeslijn toont wat gepland was, de volle lijn wat gemeten is.",
    "Le trait interrompu montre ce qui était prévu, le trait plein ce qui a été mesuré.",
    "Die gestrichelte Linie zeigt, was geplant war, die durchgezogene, was gemessen wurde."};
inline constexpr Template<> has_faults{
    "Errors were found in this document, and it was published nevertheless. What stands here may be incomplete or "
    "wrong.",
    "In dit document zijn fouten gevonden, en het is toch gepubliceerd. Wat hier staat, kan onvolledig of onjuist "
    "zijn.",
    "Des erreurs ont été trouvées dans ce document, et il a été publié malgré tout. Ce qui figure ici peut être "
    "incomplet ou inexact.",
    "In diesem Dokument wurden Fehler gefunden, und es wurde trotzdem veröffentlicht. Was hier steht, kann "
    "unvollständig oder falsch sein."};
inline constexpr Template<Number> files_missing{
    "Files that could not be read, and whose content is missing on these pages: {0}.",
    "Bestanden die niet gelezen konden worden en waarvan de inhoud op deze pagina's ontbreekt: {0}.",
    "Fichiers qui n'ont pas pu être lus et dont le contenu manque sur ces pages\u00a0: {0}.",
    "Dateien, die nicht gelesen werden konnten und deren Inhalt auf diesen Seiten fehlt: {0}."};
inline constexpr Template<> without_place{"Other text in the file", "Andere tekst in het bestand",
                                          "Autre texte du fichier", "Weiterer Text der Datei"};

}  // namespace say

/// The language in which the words of a page of `language` are: itself where pages speak it, else English.
std::string_view language_of_words(std::string_view language);

/// Words as they stand on a page of `language`.
std::string_view in(const Fixed& words, std::string_view language);
std::string in(const words::Text& words, std::string_view language);

/// A language in its own words: "Nederlands". Its code where it is not known.
std::string_view own_name(std::string_view language);
/// A language in the words of another: "néerlandais". Its code where it is not known.
std::string_view name_of(std::string_view language, std::string_view in);

/// "7 June 2016", "7 juni 2016", "7 juin 2016", "7. Juni 2016".
std::string write_date(text::Date date, std::string_view language);
/// A figure with the marks of the language: 12,500.5; 12.500,5; 12 500,5 (with a narrow no-break space).
std::string write_number(double value, std::string_view language);

}  // namespace nsp::pages
