"""What the kinds of actors are called in the languages of a brief."""

from typing import Final, get_args

from briefwright.analysis.analysis import ActorKind

_NAMES: Final[dict[str, dict[ActorKind, str]]] = {
    "fr": {
        "state": "État",
        "government body": "Organe de l’État",
        "person": "Personne",
        "armed group": "Groupe armé",
        "party": "Parti",
        "international body": "Organisation internationale",
        "company": "Entreprise",
        "media": "Média",
        "other": "Autre",
    },
    "de": {
        "state": "Staat",
        "government body": "Staatliche Stelle",
        "person": "Person",
        "armed group": "Bewaffnete Gruppe",
        "party": "Partei",
        "international body": "Internationale Organisation",
        "company": "Unternehmen",
        "media": "Medium",
        "other": "Sonstige",
    },
    "es": {
        "state": "Estado",
        "government body": "Órgano estatal",
        "person": "Persona",
        "armed group": "Grupo armado",
        "party": "Partido",
        "international body": "Organismo internacional",
        "company": "Empresa",
        "media": "Medio",
        "other": "Otro",
    },
    "ar": {
        "state": "دولة",
        "government body": "جهة حكومية",
        "person": "شخص",
        "armed group": "جماعة مسلحة",
        "party": "حزب",
        "international body": "هيئة دولية",
        "company": "شركة",
        "media": "وسيلة إعلام",
        "other": "آخر",
    },
}


def kind_name(kind: ActorKind, language: str) -> str:
    """Return the kind as a role for the actors table, in English where the language has no name for it."""
    names = _NAMES.get(language.lower().partition("-")[0], {})
    return names.get(kind, kind[:1].upper() + kind[1:])


def role_in(role: str, old: str, new: str) -> str:
    """Return a role that begins with a kind of the one language in the other; any other role as it is."""
    kind_of = {kind_name(kind, old): kind for kind in get_args(ActorKind)}
    name, gap, side = role.partition(" (")
    kind = kind_of.get(name)
    return role if kind is None else f"{kind_name(kind, new)}{gap}{side}"
