<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>briefwright</name>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>&amp;Include or leave out</source>
            <translation>&amp;Inclure ou écarter</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>&amp;Edit text</source>
            <translation>Modifier le t&amp;exte</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>&amp;Restore original</source>
            <translation>&amp;Rétablir l’original</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>&amp;Add own words</source>
            <translation>&amp;Ajouter ses propres mots</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Re&amp;move from brief</source>
            <translation>Suppri&amp;mer de la note</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Move &amp;up</source>
            <translation>Déplacer vers le ha&amp;ut</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Move &amp;down</source>
            <translation>&amp;Déplacer vers le bas</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select items or sections of the brief, or a sentence of the article.</source>
            <translation>Sélectionnez des éléments ou des sections de la note, ou une phrase de l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select an item or a section of the brief.</source>
            <translation>Sélectionnez un élément ou une section de la note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select an item that was edited.</source>
            <translation>Sélectionnez un élément remanié.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select an item whose first words lean on what is not there.</source>
            <translation>Sélectionnez un élément dont les premiers mots renvoient à ce qui n’y est pas.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select items of the brief.</source>
            <translation>Sélectionnez des éléments de la note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select an item or a section that has somewhere to go.</source>
            <translation>Sélectionnez un élément ou une section qui peut être déplacé.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/brief_actions.py" />
            <source>Select items of the brief, or a sentence of the article.</source>
            <translation>Sélectionnez des éléments de la note, ou une phrase de l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/budget/budgeting.py" />
            <source>Pages &amp;allowed</source>
            <translation>Pages &amp;autorisées</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/budget/budgeting.py" />
            <source>Fi&amp;t to pages</source>
            <translation>Ajus&amp;ter aux pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/budget/budgeting.py" />
            <source>&amp;Leave out what is too long…</source>
            <translation>Écarter ce qui est trop &amp;long…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/budget/budgeting.py" />
            <source>Say first how many pages are allowed.</source>
            <translation>Indiquez d’abord combien de pages sont autorisées.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/budget/budgeting.py" />
            <source>The pages are still being made.</source>
            <translation>Les pages sont encore en préparation.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>Show &amp;checks</source>
            <translation>Afficher les &amp;contrôles</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>&amp;Next finding</source>
            <translation>Co&amp;nstat suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>&amp;Previous finding</source>
            <translation>Constat &amp;précédent</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>&amp;Fix finding</source>
            <translation>E&amp;ffectuer la correction</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>&amp;Hide checks</source>
            <translation>Cac&amp;her les contrôles</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>There is no finding.</source>
            <translation>Il n’y a aucun constat.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/checks/checking.py" />
            <source>The program cannot put this finding right.</source>
            <translation>Le programme ne peut pas corriger ce constat.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Previous month</source>
            <translation>Mois précédent</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Next month</source>
            <translation>Mois suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Pick: {name}</source>
            <translation>Choisir : {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Pick a day (Alt+Down)</source>
            <translation>Choisir un jour (Alt+Bas)</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/date_field.py" />
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/find/finding.py" />
            <source>&amp;Find…</source>
            <translation>&amp;Rechercher…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/find/finding.py" />
            <source>Find &amp;next</source>
            <translation>Résultat &amp;suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/find/finding.py" />
            <source>Find pre&amp;vious</source>
            <translation>Résultat pré&amp;cédent</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/find/finding.py" />
            <source>Say first what to find: press Ctrl+F.</source>
            <translation>Indiquez d’abord ce qu’il faut chercher : appuyez sur Ctrl+F.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>YYYY-MM-DD</source>
            <translation>AAAA-MM-JJ</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>As of</source>
            <translation>À jour au</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>e.g. 9 Dec, 12:00</source>
            <translation>p. ex. 9 déc., 12 h</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Marking</source>
            <translation>Mention</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Focus</source>
            <translation>Acteur suivi</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Page size</source>
            <translation>Format de page</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>{name} (missing)</source>
            <translation>{name} (absent)</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/header_form.py" />
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/item_strip/strip.py" />
            <source>Open an article first.</source>
            <translation>Ouvrez d’abord un article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/language_chooser.py" />
            <source>Language of the brief</source>
            <translation>Langue de la note</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/main_window.py" />
            <source>&amp;Undo {what}</source>
            <translation>&amp;Annuler {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/main_window.py" />
            <source>&amp;Redo {what}</source>
            <translation>Rétabl&amp;ir {what}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>Purpose</source>
            <translation>But</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>Deadline</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>Cleared by</source>
            <translation>Visa</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>M&amp;ore header fields</source>
            <translation>Champs d’en-tête c&amp;omplémentaires</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/more_fields.py" />
            <source>More fields</source>
            <translation>Autres champs</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Stop making the pages</source>
            <translation>Arrêter la préparation des pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Size of the pages</source>
            <translation>Taille des pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Zoom out</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Smaller (Ctrl+−)</source>
            <translation>Plus petit (Ctrl+−)</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Zoom in</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Larger (Ctrl++)</source>
            <translation>Plus grand (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Time the last render took</source>
            <translation>Durée de la dernière préparation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Fit &amp;width</source>
            <translation>&amp;Largeur de la page</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Fit &amp;page</source>
            <translation>&amp;Page entière</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Up to date</source>
            <translation>À jour</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>The pages show the brief as it is now.</source>
            <translation>Les pages montrent la note telle qu’elle est.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Rendering…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>The pages are being made.</source>
            <translation>Les pages sont en préparation.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Not up to date</source>
            <translation>Pas à jour</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>These are the last good pages; they lack your latest changes.</source>
            <translation>Ce sont les dernières bonnes pages ; il y manque vos derniers changements.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Zoom: {0}</source>
            <translation>Zoom : {0}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/bar.py" />
            <source>Page {0} of {1}</source>
            <translation>Page {0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/notice.py" />
            <source>The pages are not up to date: {0}</source>
            <translation>Les pages ne sont pas à jour : {0}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/pane.py" />
            <source>Open an article, and its brief appears here.</source>
            <translation>Ouvrez un article, et sa note apparaît ici.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/pane.py" />
            <source>There are no pages to show yet.</source>
            <translation>Il n’y a pas encore de pages à montrer.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/pane.py" />
            <source>Making the pages…</source>
            <translation>Préparation des pages…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/pane.py" />
            <source>You stopped the pages from being made. Press F5 to make them.</source>
            <translation>Vous avez arrêté la préparation des pages. Appuyez sur F5 pour la reprendre.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/view.py" />
            <source>Preview of the brief</source>
            <translation>Aperçu de la note</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/preview/view.py" />
            <source>No pages yet</source>
            <translation>Pas encore de pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/recent_menu.py" />
            <source>Open &amp;recent</source>
            <translation>Fichiers &amp;récents</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/recent_menu.py" />
            <source>&amp;Clear the list of recent files</source>
            <translation>&amp;Vider la liste des fichiers récents</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>&amp;Add section</source>
            <translation>&amp;Ajouter une section</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>&amp;Rename section</source>
            <translation>&amp;Renommer la section</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>&amp;Include or leave section out</source>
            <translation>&amp;Inclure ou écarter la section</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>&amp;Merge with next section</source>
            <translation>Co&amp;mbiner avec la section suivante</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>Remo&amp;ve section</source>
            <translation>Enle&amp;ver la section</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>Select a section that has another below it.</source>
            <translation>Sélectionnez une section suivie d’une autre.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>Select a section; the last one of a brief stays.</source>
            <translation>Sélectionnez une section ; la dernière d’une note reste.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/section_actions.py" />
            <source>Select a section of the brief, or an item of it.</source>
            <translation>Sélectionnez une section de la note, ou un de ses éléments.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/sentence_actions.py" />
            <source>&amp;Leave out</source>
            <translation>Écarter &amp;la phrase</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/sentence_actions.py" />
            <source>Select a sentence of the article.</source>
            <translation>Sélectionnez une phrase de l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/dialog.py" />
            <source>Settings</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/dialog.py" />
            <source>Search settings</source>
            <translation>Rechercher dans les préférences</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/dialog.py" />
            <source>Groups of settings</source>
            <translation>Groupes de préférences</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/dialog.py" />
            <source>No setting has these words.</source>
            <translation>Aucune préférence ne contient ces mots.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/dialog.py" />
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/editors.py" />
            <source>On</source>
            <translation>Activé</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/editors.py" />
            <source>This is not kept: {fault}.</source>
            <translation>Non conservé : {fault}.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/editors.py" />
            <source>Browse…</source>
            <translation>Parcourir…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/editors.py" />
            <source>Browse: {setting}</source>
            <translation>Parcourir : {setting}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/kinds.py" />
            <source>it is neither true nor false</source>
            <translation>ce n’est ni vrai ni faux</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/kinds.py" />
            <source>it is not a number from {least} to {most}</source>
            <translation>ce n’est pas un nombre de {least} à {most}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/kinds.py" />
            <source>it is not text</source>
            <translation>ce n’est pas du texte</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/kinds.py" />
            <source>it has more than {number} characters</source>
            <translation>il y a plus de {number} caractères</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/kinds.py" />
            <source>it is none of {values}</source>
            <translation>ce n’est aucune de ces valeurs : {values}</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/store.py" />
            <source>The setting “{setting}” cannot be “{value}”: {problem}. Its default is used.</source>
            <translation>La préférence « {setting} » ne peut pas être « {value} » : {problem}. Sa valeur par défaut est utilisée.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/store.py" />
            <source>There is no setting “{key}”; it is left alone.</source>
            <translation>Il n’y a pas de préférence « {key} » ; elle est laissée telle quelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>New briefs</source>
            <translation>Nouvelles notes</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Analysis</source>
            <translation>Analyse</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Export</source>
            <translation>Exportation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Language of the window</source>
            <translation>Langue de la fenêtre</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Takes effect when the program is started again. The language of a brief is its own affair.</source>
            <translation>Prend effet au prochain démarrage du programme. La langue d’une note en est indépendante.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The pages stay white in both.</source>
            <translation>Les pages restent blanches dans les deux cas.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The list of sections that a brief begins with.</source>
            <translation>La liste des sections par laquelle commence une note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The language of titles and labels. Quotations stay in the language of the article.</source>
            <translation>La langue des titres et des libellés. Les citations restent dans la langue de l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The paper that a brief is laid out for.</source>
            <translation>Le papier pour lequel une note est mise en page.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The handling label of every page. Empty sets none.</source>
            <translation>La mention de protection de chaque page. Vide : aucune.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Markings of your organisation</source>
            <translation>Mentions de votre organisation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>A TOML file of presets. Empty takes “markings.toml” in the configuration folder.</source>
            <translation>Un fichier TOML de mentions. Vide : « markings.toml » dans le dossier de configuration.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Markings (*.toml)</source>
            <translation>Mentions (*.toml)</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Who sends the brief: your desk or directorate.</source>
            <translation>Qui envoie la note : votre bureau ou direction.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Page limit</source>
            <translation>Nombre de pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>A longer brief is not exported.</source>
            <translation>Une note plus longue n’est pas exportée.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>File names</source>
            <translation>Noms de fichiers</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>What files are called. It may hold {date}, {title}, {reference}, {marking} and {focus}.</source>
            <translation>Le nom des fichiers. Il peut contenir {date}, {title}, {reference}, {marking} et {focus}.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Yardstick</source>
            <translation>Échelle de probabilité</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The words of likelihood that key judgements are written in.</source>
            <translation>Les termes de probabilité des jugements clés.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Actor to follow</source>
            <translation>Acteur à suivre</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The focus of a new brief whose article names this actor. Empty follows the article.</source>
            <translation>L’acteur suivi d’une nouvelle note dont l’article le nomme. Vide : selon l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Tick every sentence</source>
            <translation>Cocher toutes les phrases</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>A brief begins with all that the article says, and not with a pick of it.</source>
            <translation>Une note commence par tout ce que dit l’article, et non par un choix.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Age of an article</source>
            <translation>Âge d’un article</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>In days, on the day of the brief: a check warns of one that is older.</source>
            <translation>En jours, à la date de la note : un contrôle signale un article plus ancien.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Any</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Folder to begin in</source>
            <translation>Dossier de départ</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The folder that dialogs for opening and saving show first.</source>
            <translation>Le dossier que montrent d’abord les dialogues d’ouverture et d’enregistrement.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Recent files</source>
            <translation>Fichiers récents</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>How many are remembered and offered.</source>
            <translation>Combien sont retenus et proposés.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Review of an import</source>
            <translation>Vérification d’une importation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>When it is shown. A bar says in any case where there is something to look at.</source>
            <translation>Quand elle s’affiche. Une barre signale dans tous les cas ce qui est à regarder.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Open the PDF after export</source>
            <translation>Ouvrir le PDF après l’exportation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>It is shown by the program that opens PDF files on this computer.</source>
            <translation>Il s’affiche dans le programme qui ouvre les fichiers PDF sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The one chosen last</source>
            <translation>Le dernier choisi</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>The one used last</source>
            <translation>Le dernier utilisé</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>When you ask for it</source>
            <translation>À la demande</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>After every import</source>
            <translation>Après chaque importation</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/settings/table.py" />
            <source>As the article</source>
            <translation>Comme l’article</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/splitting_actions.py" />
            <source>Select one item of the brief.</source>
            <translation>Sélectionnez un élément de la note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/splitting_actions.py" />
            <source>Select two or more items of the brief.</source>
            <translation>Sélectionnez au moins deux éléments de la note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show &amp;sections</source>
            <translation>Afficher les &amp;sections</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Add selected sentence as s&amp;upport</source>
            <translation>Ajouter la phrase en app&amp;ui</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>&amp;Include or leave out row</source>
            <translation>&amp;Inclure ou écarter la ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>&amp;Move row up</source>
            <translation>&amp;Monter la ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Move row d&amp;own</source>
            <translation>Desce&amp;ndre la ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Remo&amp;ve row</source>
            <translation>Su&amp;pprimer la ligne</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>&amp;Print the timeline</source>
            <translation>Imprimer la chronol&amp;ogie</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Sort timeline by &amp;date</source>
            <translation>&amp;Trier la chronologie par date</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show a table, and select a row of it.</source>
            <translation>Affichez un tableau et sélectionnez-y une ligne.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show a table, and select a row that has somewhere to go.</source>
            <translation>Affichez un tableau et sélectionnez une ligne qui peut être déplacée.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show a table, and select a row of it and a sentence of the article.</source>
            <translation>Affichez un tableau et sélectionnez-y une ligne, ainsi qu’une phrase de l’article.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>The events are in the order of their dates.</source>
            <translation>Les événements sont dans l’ordre de leurs dates.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show &amp;key judgements</source>
            <translation>Afficher les &amp;jugements clés</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show &amp;actors table</source>
            <translation>Afficher le tableau des &amp;acteurs</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Show &amp;timeline</source>
            <translation>Afficher la &amp;chronologie</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Add &amp;judgement</source>
            <translation>Ajouter un ju&amp;gement</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Add acto&amp;r</source>
            <translation>Ajouter un acteu&amp;r</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tables/table_actions.py" />
            <source>Add &amp;event</source>
            <translation>Ajouter un é&amp;vénement</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Main tools</source>
            <translation>Outils principaux</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>Export PDF</source>
            <translation>Exporter en PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/tool_bar.py" />
            <source>More tools</source>
            <translation>Autres outils</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>Open a news article</source>
            <translation>Ouvrez un article de presse</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>from a file, by dropping it here, or pasted as text.</source>
            <translation>depuis un fichier, en le déposant ici, ou collé comme texte.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>Choose and edit</source>
            <translation>Choisissez et remaniez</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>the sentences proposed for each section of your brief.</source>
            <translation>les phrases proposées pour chaque section de votre note.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>Export a PDF</source>
            <translation>Exportez un PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>that cites its source, sentence by sentence.</source>
            <translation>qui cite sa source, phrase par phrase.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>From a news article to a sourced brief</source>
            <translation>De l’article de presse à la note sourcée</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>Everything happens on this computer. Nothing is sent anywhere.</source>
            <translation>Tout se passe sur cet ordinateur. Rien n’est envoyé nulle part.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/welcome.py" />
            <source>Opened last</source>
            <translation>Ouverts récemment</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/why_not.py" />
            <source>This is not possible with what is selected now.</source>
            <translation>Ce n’est pas possible avec ce qui est sélectionné.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Open article…</source>
            <translation>&amp;Ouvrir un article…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Paste article</source>
            <translation>Co&amp;ller un article</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Open the sa&amp;mple</source>
            <translation>Ouvrir l’e&amp;xemple</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Save brief</source>
            <translation>&amp;Enregistrer la note</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Save brief &amp;as…</source>
            <translation>Enregistrer la note &amp;sous…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Export PDF…</source>
            <translation>Exporter en &amp;PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Pr&amp;int…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Show in PDF &amp;viewer</source>
            <translation>Afficher dans la &amp;visionneuse PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Close article</source>
            <translation>&amp;Fermer l’article</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Redo</source>
            <translation>Rétabl&amp;ir</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Se&amp;ttings…</source>
            <translation>&amp;Préférences…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Copy sentence</source>
            <translation>C&amp;opier la phrase</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Review import…</source>
            <translation>&amp;Vérifier l’importation…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Zoom &amp;in</source>
            <translation>Zoom &amp;avant</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Zoom &amp;out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Normal si&amp;ze</source>
            <translation>Taille &amp;normale</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Fi&amp;t page width</source>
            <translation>&amp;Largeur de la page</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Fit whole &amp;page</source>
            <translation>&amp;Page entière</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Show &amp;article</source>
            <translation>Afficher l’ar&amp;ticle</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Show p&amp;review</source>
            <translation>Afficher l’aperç&amp;u</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Make the pages again</source>
            <translation>R&amp;efaire les pages</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Next pane</source>
            <translation>Volet &amp;suivant</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Pre&amp;vious pane</source>
            <translation>Volet précé&amp;dent</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Unfold all sections</source>
            <translation>Dépl&amp;ier toutes les sections</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Fold all sections</source>
            <translation>Replier t&amp;outes les sections</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>Full &amp;screen</source>
            <translation>Plein é&amp;cran</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Find a command…</source>
            <translation>&amp;Rechercher une commande…</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Keyboard shortcuts</source>
            <translation>Raccourcis &amp;clavier</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;About Briefwright</source>
            <translation>À &amp;propos de Briefwright</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>There is nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>There is nothing to redo.</source>
            <translation>Il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>An export is under way.</source>
            <translation>Une exportation est en cours.</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Article</source>
            <translation>&amp;Article</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Sentence</source>
            <translation>&amp;Phrase</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Brief</source>
            <translation>&amp;Note</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;View</source>
            <translation>Affic&amp;hage</translation>
        </message>
        <message>
            <location filename="../../desktop/briefwright/ui/window_actions.py" />
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
    </context>
</TS>
