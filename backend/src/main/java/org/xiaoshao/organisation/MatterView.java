package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** One version of one entry of a county's duty list. */
@Name("Matter")
@Description("An entry of a county's duty list: what a whistle may be admitted under.")
public record MatterView(
        @Description("Opaque, stable id of this version.") @NonNull @Id String id,
        @Description("Its code in the county's list, for instance 安-07.") @NonNull String code,
        @Description("The kind of need it answers.") @NonNull WhistleKind kind,
        @Description("What it is about.") @NonNull String title,
        @Description("The organisation that leads; null when the community decides case by case.")
                OrganisationView lead,
        @Description("The article it rests on, by its Chinese name; null when none is recorded.")
                String legalBasis)
        implements Node {}
